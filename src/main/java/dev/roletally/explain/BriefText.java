package dev.roletally.explain;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A match in at most four sentences: the verdict, the two strongest reasons, the costliest gap, and
 * what to do next.
 */
final class BriefText {
  private static final int TITLE = 80;
  private static final int CLAIM = 60;

  /** What a fuller statement of something stated already could bring. */
  private static final List<Code> UNSTATED =
      List.of(Code.INFERRED, Code.FIELD_UNSTATED, Code.DATE_UNSTATED, Code.YEARS_UNSTATED);

  private final Match match;
  private final Phrases phrases;
  private final AskedWords asking;
  private final EvidenceWords words;
  private final List<AskMatch> asks;

  private BriefText(Match match, Phrases phrases) {
    this.match = match;
    this.phrases = phrases;
    this.asking = new AskedWords(phrases);
    this.words = new EvidenceWords(match.stamp().asOf(), phrases);
    this.asks = match.requirements().stream().flatMap(BriefText::weighed).toList();
  }

  private static Stream<AskMatch> weighed(RequirementMatch requirement) {
    return requirement.asks().stream().filter(AskMatch::weighed);
  }

  static String of(Match match, Phrases phrases) {
    BriefText text = new BriefText(match, phrases);
    List<String> sentences = new ArrayList<>();
    sentences.add(text.verdict());
    if (text.asks.isEmpty()) {
      sentences.add(phrases.say("brief.nothing"));
    } else {
      Optional<AskMatch> gap = text.gap();
      text.strength().ifPresent(sentences::add);
      gap.map(text::costs).ifPresent(sentences::add);
      sentences.add(text.next(gap));
    }
    return String.join(" ", sentences);
  }

  private String verdict() {
    String title = SafeText.of(match.title().orElse(match.roleId()), TITLE);
    String reason =
        EvidenceWords.chiefReason(match)
            .map(each -> words.reason(match, each))
            .orElseGet(() -> phrases.say("unknown"));
    return phrases.say(
        "brief." + match.eligibility(),
        Map.of(
            "hundred",
            Points.ofHundred(match.score()),
            "title",
            title.isEmpty() ? SafeText.of(match.roleId(), TITLE) : title,
            "reason",
            reason));
  }

  private Optional<String> strength() {
    List<AskMatch> best =
        asks.stream()
            .filter(ask -> ask.earned() > 0)
            .sorted(Comparator.comparingInt(AskMatch::earned).reversed())
            .limit(2)
            .toList();
    if (best.isEmpty()) {
      return Optional.empty();
    }
    String first = earned(best.get(0));
    return Optional.of(
        best.size() == 1
            ? phrases.say("brief.strength", Map.of("first", first))
            : phrases.say(
                "brief.strengths", Map.of("first", first, "second", earned(best.get(1)))));
  }

  private String earned(AskMatch ask) {
    boolean whole = ask.criterion().verdict() == Verdict.MET;
    return phrases.say(
        whole ? "brief.earned" : "brief.earned.part",
        Map.of(
            "what", strength(ask.criterion()),
            "points", amount(ask.earned()),
            "stake", amount(ask.atStake())));
  }

  private String amount(int points) {
    String amount = Points.ofHundred(points);
    return points > 0 && amount.equals("0.0") ? phrases.say("brief.least") : amount;
  }

  /** What the candidate has that earned most: a claim, or else what was asked. */
  private String strength(CriterionMatch match) {
    for (Evidence evidence : match.evidence()) {
      if (evidence.credit() > 0) {
        switch (evidence.code()) {
          case EXACT, NARROWER, BROADER, RELATED, OPEN_LIST, LOCATION_FITS -> {
            return evidence.claim().map(SafeText::of).orElseGet(() -> phrases.say("unknown"));
          }
          case DEGREE_FITS, LEVEL_ABOVE, FIELD_RELATED, FIELD_UNSTATED -> {
            return words.degree(evidence);
          }
          case OCCUPATION_FITS, OCCUPATION_NEAR, OCCUPATION_STUDIED, OCCUPATION_SKILLED -> {
            return phrases.say(
                "strength." + evidence.code(),
                Map.of(
                    "claim",
                    evidence
                        .claim()
                        .map(text -> SafeText.of(text, CLAIM))
                        .orElseGet(() -> phrases.say("unknown"))));
          }
          default -> {}
        }
      }
    }
    return match.deciding().stream()
        .max(Comparator.comparingInt(CriterionMatch::credit))
        .filter(best -> match.criterion() instanceof Criterion.AnyOf && best.credit() > 0)
        .map(this::strength)
        .orElseGet(() -> asking.of(match.criterion()));
  }

  /** The ask that is known to be met in part or not at all, and loses most. */
  private Optional<AskMatch> gap() {
    return asks.stream()
        .filter(ask -> loss(ask) > 0 && ask.criterion().verdict() != Verdict.UNKNOWN)
        .reduce((one, other) -> loss(other) > loss(one) ? other : one);
  }

  private static int loss(AskMatch ask) {
    return ask.atStake() - ask.earned();
  }

  private String costs(AskMatch gap) {
    List<EvidenceWords.Line> lines = words.lines(gap.criterion());
    String reason =
        lines.stream()
            .reduce((one, other) -> other.credit() >= one.credit() ? other : one)
            .map(EvidenceWords.Line::words)
            .orElseGet(() -> asking.of(gap.criterion().criterion()));
    return phrases.say("brief.gap", Map.of("points", amount(loss(gap)), "reason", reason));
  }

  private String next(Optional<AskMatch> gap) {
    Optional<AskMatch> deciding =
        match.eligibilityReasons().stream()
            .flatMap(reason -> reason.requirement().stream())
            .flatMap(
                id -> match.requirements().stream().filter(each -> each.id().equals(id)).limit(1))
            .flatMap(BriefText::weighed)
            .filter(BriefText::isOpen)
            .findFirst();
    if (deciding.isPresent() && match.eligibility() == Eligibility.UNDETERMINED) {
      AskMatch ask = deciding.get();
      String key = gain(ask) > 0 ? "brief.next.deciding" : "brief.next.deciding.only";
      return next(key, ask);
    }
    return asks.stream()
        .filter(ask -> gain(ask) > 0)
        .reduce((one, other) -> gain(other) > gain(one) ? other : one)
        .map(
            ask ->
                next(
                    match.eligibility() == Eligibility.INELIGIBLE
                        ? "brief.next.ineligible"
                        : "brief.next",
                    ask))
        .orElseGet(() -> nothingOpen(gap));
  }

  private String nothingOpen(Optional<AskMatch> gap) {
    if (gap.isPresent()) {
      return phrases.say("brief.missing", Map.of("points", amount(loss(gap.get()))));
    }
    return phrases.say(match.score() == Match.TOTAL ? "brief.perfect" : "brief.whole");
  }

  private static boolean isOpen(AskMatch ask) {
    return ask.criterion().high() > ask.criterion().credit();
  }

  private static int gain(AskMatch ask) {
    return ask.highest() - ask.earned();
  }

  private String next(String key, AskMatch ask) {
    return phrases.say(key, Map.of("what", toState(ask.criterion()), "points", amount(gain(ask))));
  }

  private String toState(CriterionMatch match) {
    Optional<Evidence> half =
        match.allEvidence().filter(each -> UNSTATED.contains(each.code())).findFirst();
    if (half.isPresent()) {
      String claim = half.get().claim().map(SafeText::of).orElseGet(() -> phrases.say("unknown"));
      return phrases.say("state." + half.get().code(), Map.of("claim", claim));
    }
    Criterion criterion = match.criterion();
    String asked = asking.of(criterion);
    return switch (criterion) {
      case Criterion.Skill skill ->
          state(skill.kind() == ConceptKind.SOFT ? "soft" : "skill", asked);
      case Criterion.Degree degree -> state("degree", asked);
      case Criterion.Experience experience -> state("experience", asked);
      case Criterion.Work work -> state("work", asked);
      case Criterion.Availability availability -> state("availability", asked);
      case Criterion.Graduation graduation -> state("graduation", asked);
      case Criterion.Authorization authorization -> state("authorization", asked);
      case Criterion.Language language -> state("language", asked);
      case Criterion.Certification certification -> state("certification", asked);
      case Criterion.Location location ->
          phrases.say("state.location", Map.of("label", SafeText.of(location.label())));
      case Criterion.Other other -> state("other", asked);
      case Criterion.Group group -> state("group", asked);
    };
  }

  private String state(String kind, String asked) {
    return phrases.say("state." + kind, Map.of("asked", asked));
  }
}
