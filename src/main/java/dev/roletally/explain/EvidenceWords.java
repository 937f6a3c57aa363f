package dev.roletally.explain;

import dev.roletally.model.Criterion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evidence in words, made from its code, its claim and its parameters. */
final class EvidenceWords {
  private static final int NAMED = 6;
  private static final int STARTS = 3;
  private static final int CLAIM = 80;

  private final LocalDate asOf;
  private final Phrases phrases;
  private final AskedWords asking;
  private final Lengths lengths;

  EvidenceWords(LocalDate asOf, Phrases phrases) {
    this.asOf = asOf;
    this.phrases = phrases;
    this.asking = new AskedWords(phrases);
    this.lengths = new Lengths(phrases);
  }

  /**
   * One piece of evidence.
   *
   * @param code its code
   * @param credit its credit, in millionths
   * @param words its words
   */
  record Line(Code code, int credit, String words) {}

  /** The evidence of a criterion in reading order; what is merely absent is named together. */
  List<Line> lines(CriterionMatch match) {
    List<Found> all = new ArrayList<>();
    collect(match, all);
    Map<Code, List<String>> absent = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Found found : all) {
      Code code = found.evidence.code();
      if (!isAbsence(code)) {
        lines.add(line(found.evidence, words(found.criterion, found.evidence)));
        continue;
      }
      List<String> names = absent.get(code);
      if (names == null) {
        names = new ArrayList<>();
        absent.put(code, names);
        lines.add(line(found.evidence, ""));
      }
      names.add(asking.of(found.criterion));
    }
    boolean nothingElse = lines.size() == 1 && absent.size() == 1;
    return lines.stream()
        .map(
            line -> {
              List<String> names = absent.get(line.code);
              if (names == null) {
                return line;
              }
              String asked = nothingElse ? asking.of(match.criterion()) : named(names);
              return new Line(line.code, line.credit, absence(line.code, asked));
            })
        .toList();
  }

  private record Found(Criterion criterion, Evidence evidence) {}

  private static void collect(CriterionMatch match, List<Found> out) {
    match.evidence().forEach(evidence -> out.add(new Found(match.criterion(), evidence)));
    match.deciding().forEach(member -> collect(member, out));
  }

  private static Line line(Evidence evidence, String words) {
    return new Line(evidence.code(), evidence.credit(), words);
  }

  private static boolean isAbsence(Code code) {
    return code == Code.NOT_CLAIMED || code == Code.NOT_STATED || code == Code.DENIED;
  }

  private String absence(Code code, String asked) {
    return phrases.say("code." + code, Map.of("asked", asked));
  }

  private String named(List<String> names) {
    return names.size() <= NAMED
        ? phrases.commas(names)
        : phrases.say(
            "list.and.others",
            Map.of(
                "head",
                phrases.commas(names.subList(0, NAMED - 1)),
                "count",
                names.size() - NAMED + 1));
  }

  /** What stands against a candidate's eligibility, in words. */
  String reason(Match match, EligibilityReason reason) {
    for (RequirementMatch requirement : match.requirements()) {
      if (reason.requirement().filter(requirement.id()::equals).isPresent()) {
        for (AskMatch ask : requirement.asks()) {
          for (Line line : lines(ask.criterion())) {
            if (line.code == reason.code()) {
              return line.words;
            }
          }
        }
      }
    }
    return phrases.say("code." + reason.code());
  }

  /**
   * The reason that settles the eligibility: the first that is not met, or on which the readings
   * disagree; else the first.
   */
  static Optional<EligibilityReason> chiefReason(Match match) {
    List<EligibilityReason> reasons = match.eligibilityReasons();
    return reasons.stream()
        .filter(
            reason ->
                match.eligibility() == Eligibility.INELIGIBLE
                    ? isNotMet(match, reason)
                    : reason.code() == Code.READINGS_DISAGREE)
        .findFirst()
        .or(() -> reasons.stream().findFirst());
  }

  private static boolean isNotMet(Match match, EligibilityReason reason) {
    return match.requirements().stream()
        .filter(requirement -> reason.requirement().filter(requirement.id()::equals).isPresent())
        .flatMap(requirement -> requirement.asks().stream())
        .anyMatch(ask -> ask.weighed() && ask.criterion().verdict() == Verdict.NOT_MET);
  }

  /** A single piece of evidence for {@code criterion} in words. */
  String words(Criterion criterion, Evidence evidence) {
    Map<String, Object> values = new HashMap<>(evidence.parameters());
    values.replaceAll((name, value) -> SafeText.of(String.valueOf(value), CLAIM));
    values.put("asked", asked(criterion));
    values.put("claim", claim(evidence));
    values.put("asOf", asOf);
    String variant =
        switch (evidence.code()) {
          case EXACT -> exact(criterion, evidence);
          case NARROWER, BROADER -> path(evidence, values);
          case OPEN_LIST -> ofClass(evidence, values);
          case YEARS_SHORT, YEARS_UNSTATED, SENIORITY_SHORT -> lengths(evidence, values);
          case EXPERIENCE_FITS, EXPERIENCE_SHORT, EXPERIENCE_DIFFERS ->
              experience(evidence, values);
          case DEGREE_FITS,
              LEVEL_ABOVE,
              LEVEL_BELOW,
              STATUS_DIFFERS,
              STATUS_SOON,
              FIELD_RELATED,
              FIELD_DIFFERS,
              FIELD_UNSTATED,
              DATE_UNSTATED ->
              degree(criterion, evidence, values);
          case GRADUATION_OUTSIDE -> graduation(criterion, values);
          case START_FITS -> startFits(evidence, values);
          case START_MISSED -> startMissed(evidence, values);
          case LANGUAGE_FITS, LANGUAGE_BELOW -> language(criterion, values);
          default -> "";
        };
    return phrases.say("code." + evidence.code() + variant, values);
  }

  private static String claim(Evidence evidence) {
    return evidence.claim().map(text -> SafeText.of(text, CLAIM)).orElse("?");
  }

  /** What is asked, without a length that other evidence speaks of. */
  private String asked(Criterion criterion) {
    return criterion instanceof Criterion.Skill skill
        ? SafeText.of(skill.label())
        : asking.of(criterion);
  }

  private String exact(Criterion criterion, Evidence evidence) {
    return asked(criterion).equalsIgnoreCase(claim(evidence)) ? "" : ".alias";
  }

  private String path(Evidence evidence, Map<String, Object> values) {
    List<String> path = evidence.path();
    if (path.size() <= 2) {
      return "";
    }
    List<String> between = path.subList(1, path.size() - 1);
    values.put("between", phrases.commas(between.stream().map(SafeText::of).toList()));
    return ".path";
  }

  private String ofClass(Evidence evidence, Map<String, Object> values) {
    List<String> path = evidence.path();
    if (!path.isEmpty()) {
      values.put("class", SafeText.of(path.get(path.size() - 1)));
    }
    return "";
  }

  private String lengths(Evidence evidence, Map<String, Object> values) {
    number(evidence, "months").ifPresent(months -> values.put("have", lengths.ofMonths(months)));
    number(evidence, "askedMonths")
        .ifPresent(months -> values.put("wanted", lengths.ofMonths(months)));
    return "";
  }

  /** A claim of nothing but the months in all is not repeated beside them. */
  private String experience(Evidence evidence, Map<String, Object> values) {
    lengths(evidence, values);
    String claim = claim(evidence);
    boolean total =
        claim.isEmpty()
            || number(evidence, "months")
                .map(months -> months + " months")
                .equals(evidence.claim());
    boolean any = number(evidence, "askedMonths").filter(months -> months == 0).isPresent();
    String variant = (total ? ".total" : "") + (any ? ".any" : "");
    return phrases.has("code." + evidence.code() + variant) ? variant : "";
  }

  private String degree(Criterion criterion, Evidence evidence, Map<String, Object> values) {
    values.put("degree", degree(evidence));
    if (criterion instanceof Criterion.Degree degree) {
      values.put("wanted", asking.status(degree));
    }
    boolean welcome = evidence.code() == Code.FIELD_RELATED && evidence.credit() == Match.TOTAL;
    return welcome ? ".fits" : "";
  }

  /** The degree that evidence speaks of. */
  String degree(Evidence evidence) {
    Map<String, String> parameters = evidence.parameters();
    String level = "level." + parameters.get("level");
    String status = "status." + parameters.get("status");
    if (!phrases.has(level) || !phrases.has(status)) {
      return evidence
          .claim()
          .map(text -> SafeText.of(text, CLAIM))
          .orElseGet(() -> phrases.say("degree.some"));
    }
    Map<String, String> values = new HashMap<>();
    values.put("level", phrases.say(level));
    values.put("status", phrases.say(status));
    StringBuilder key = new StringBuilder("degree.claim");
    for (String name : List.of("field", "month")) {
      String value = parameters.get(name);
      if (value != null) {
        key.append('.').append(name);
        values.put(name, SafeText.of(value, CLAIM));
      }
    }
    return phrases.say(key.toString(), values);
  }

  private String graduation(Criterion criterion, Map<String, Object> values) {
    if (criterion instanceof Criterion.Graduation graduation) {
      asking.window(graduation).ifPresent(window -> values.put("wanted", window));
    }
    return "";
  }

  private String language(Criterion criterion, Map<String, Object> values) {
    if (criterion instanceof Criterion.Language language) {
      values.put("language", asking.language(language.language()));
      values.put("level", phrases.say("command." + language.minLevel()));
    }
    return "";
  }

  private String startFits(Evidence evidence, Map<String, Object> values) {
    Optional<Integer> days = number(evidence, "days");
    days.ifPresent(count -> values.put("length", lengths.ofDays(count)));
    String day = days.filter(count -> count == 1).isPresent() ? ".day" : "";
    List<String> starts = List.of(evidence.parameters().getOrDefault("starts", "").split(" "));
    String lastStart = evidence.parameters().getOrDefault("last", "");
    boolean later = day.isEmpty() && !lastStart.isEmpty() && !starts.contains(lastStart);
    String last = later ? ".last" : "";
    if (starts.size() < 2) {
      return day + last;
    }
    List<String> others = starts.subList(1, starts.size()).stream().map(SafeText::of).toList();
    values.put(
        "others",
        others.size() <= STARTS
            ? phrases.commas(others)
            : phrases.say(
                "list.and.others",
                Map.of(
                    "head",
                    phrases.commas(others.subList(0, STARTS)),
                    "count",
                    others.size() - STARTS)));
    return day + ".also" + last;
  }

  private String startMissed(Evidence evidence, Map<String, Object> values) {
    number(evidence, "days").ifPresent(days -> values.put("length", lengths.ofDays(days)));
    number(evidence, "daysShort").ifPresent(days -> values.put("short", days));
    int free = number(evidence, "daysFree").orElse(0);
    if (free <= 0) {
      return ".never";
    }
    day(evidence, "start").ifPresent(start -> values.put("until", start.plusDays(free - 1L)));
    return "";
  }

  private static Optional<Integer> number(Evidence evidence, String name) {
    try {
      return Optional.ofNullable(evidence.parameters().get(name)).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Evidence evidence, String name) {
    try {
      return Optional.ofNullable(evidence.parameters().get(name)).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
