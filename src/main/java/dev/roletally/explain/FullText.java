package dev.roletally.explain;

import dev.roletally.model.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of a match: who and what, then each category and requirement with the points earned of
 * those at stake, so that a reader can add up the columns, then the score.
 */
final class FullText {
  private static final int QUOTE = 100;
  private static final int DIGITS = 7;

  /** Where the words of a row begin: after mark, points and the gaps between. */
  private static final String MARGIN = " ".repeat(2 + DIGITS + 4 + DIGITS + 2);

  private static final String ASK = " ".repeat(4);

  private final Match match;
  private final Phrases phrases;
  private final AskedWords asking;
  private final EvidenceWords words;
  private final StringBuilder out = new StringBuilder();

  private FullText(Match match, Phrases phrases) {
    this.match = match;
    this.phrases = phrases;
    this.asking = new AskedWords(phrases);
    this.words = new EvidenceWords(match.stamp().asOf(), phrases);
  }

  static String of(Match match, Phrases phrases) {
    FullText text = new FullText(match, phrases);
    text.header();
    if (match.requirements().isEmpty()) {
      text.line("", phrases.say("full.none"));
      text.out.append('\n');
    } else {
      text.line("", phrases.say("full.columns"));
      text.line("", phrases.say("full.legend"));
      text.out.append('\n');
      for (Category category : Category.values()) {
        text.category(category);
      }
    }
    text.row("", ' ', 0, match.unstated(), phrases.say("full.unstated"));
    text.row("", ' ', match.score(), Match.TOTAL, phrases.say("full.sum"));
    return text.out.toString().stripTrailing();
  }

  private void header() {
    String role = SafeText.of(match.roleId());
    line(
        "",
        match
            .title()
            .map(
                title ->
                    phrases.say(
                        "full.title", Map.of("title", SafeText.of(title, QUOTE), "role", role)))
            .orElseGet(() -> phrases.say("full.untitled", Map.of("role", role))));
    line(
        "",
        phrases.say(
            "full.score",
            Map.of(
                "score",
                match.score(),
                "total",
                Match.TOTAL,
                "hundred",
                Points.ofHundred(match.score()))));
    line(
        "",
        phrases.say("full.interval", Map.of("lowest", match.lowest(), "highest", match.highest())));
    line("", phrases.say("full.eligibility." + match.eligibility()));
    match.eligibilityReasons().forEach(this::reason);
    Stamp stamp = match.stamp();
    line(
        "",
        phrases.say(
            "full.stamp",
            Map.of(
                "asOf", stamp.asOf(),
                "policy", SafeText.of(stamp.policy()),
                "hash", stamp.policyHash(),
                "vocabulary", stamp.vocabulary(),
                "scoring", stamp.scoring())));
    out.append('\n');
  }

  private void reason(EligibilityReason reason) {
    String why = words.reason(match, reason);
    line(
        ASK,
        match.requirements().stream()
            .filter(each -> reason.requirement().filter(each.id()::equals).isPresent())
            .findFirst()
            .map(each -> phrases.say("full.reason", Map.of("quote", quote(each), "words", why)))
            .orElseGet(() -> phrases.say("full.reason.posting", Map.of("words", why))));
  }

  private void category(Category category) {
    List<RequirementMatch> requirements =
        match.requirements().stream().filter(each -> each.category() == category).toList();
    if (requirements.isEmpty()) {
      return;
    }
    int earned = requirements.stream().mapToInt(RequirementMatch::earned).sum();
    int stake = requirements.stream().mapToInt(RequirementMatch::atStake).sum();
    row("", ' ', earned, stake, phrases.say("category." + category));
    requirements.forEach(this::requirement);
    out.append('\n');
  }

  private void requirement(RequirementMatch each) {
    Map<String, Object> values = new HashMap<>();
    values.put("necessity", phrases.say("necessity." + each.necessity()));
    values.put("quote", quote(each));
    each.requirement()
        .derivedFrom()
        .ifPresent(from -> values.put("source", phrases.say("derived." + from.name())));
    boolean single = each.asks().size() == 1;
    boolean inPart = single && isInPart(each.asks().get(0));
    if (inPart) {
      values.put("credit", Points.percent(each.asks().get(0).criterion().credit()));
    }
    String key =
        "full.row" + (values.containsKey("source") ? ".derived" : "") + (inPart ? ".credit" : "");
    row("", mark(each), each.earned(), each.atStake(), phrases.say(key, values));
    if (single) {
      lines(each.asks().get(0)).forEach(words -> line(MARGIN, words));
    } else {
      each.asks().forEach(this::ask);
    }
  }

  /**
   * An ask with one piece of evidence is worded by it; else it is named, and its evidence below.
   */
  private void ask(AskMatch ask) {
    List<String> lines = lines(ask);
    boolean single = lines.size() == 1;
    String asked = single ? lines.get(0) : asking.of(ask.criterion().criterion());
    String text =
        isInPart(ask)
            ? phrases.say(
                "full.ask.credit",
                Map.of("asked", asked, "credit", Points.percent(ask.criterion().credit())))
            : phrases.say("full.ask", Map.of("asked", asked));
    row(ASK, mark(ask), ask.earned(), ask.atStake(), text);
    if (!single) {
      lines.forEach(words -> line(ASK + MARGIN, words));
    }
  }

  /** The evidence in words; of what is weighed elsewhere only that it is. */
  private List<String> lines(AskMatch ask) {
    return repeats(ask)
        ? List.of(phrases.say("code." + Code.REPEATS))
        : words.lines(ask.criterion()).stream().map(EvidenceWords.Line::words).toList();
  }

  private static boolean repeats(AskMatch ask) {
    return ask.criterion().evidence().stream().anyMatch(each -> each.code() == Code.REPEATS);
  }

  private static boolean isInPart(AskMatch ask) {
    return ask.weighed() && ask.criterion().verdict() == Verdict.PARTIAL;
  }

  private static char mark(RequirementMatch match) {
    if (match.scored()) {
      return mark(match.verdict());
    }
    return match.asks().stream().allMatch(ask -> mark(ask) == '.') ? '.' : '=';
  }

  private static char mark(AskMatch ask) {
    if (ask.weighed()) {
      return mark(ask.criterion().verdict());
    }
    return repeats(ask) ? '=' : '.';
  }

  private static char mark(Verdict verdict) {
    return switch (verdict) {
      case MET -> '+';
      case PARTIAL -> '~';
      case NOT_MET -> '-';
      case UNKNOWN -> '?';
    };
  }

  private static String quote(RequirementMatch match) {
    return SafeText.of(match.quote(), QUOTE);
  }

  private void row(String indent, char mark, int earned, int stake, String text) {
    String points = phrases.say("full.points", Map.of("earned", pad(earned), "stake", pad(stake)));
    line(indent, mark + " " + points + "  " + text);
  }

  private static String pad(int points) {
    String digits = Integer.toString(points);
    return " ".repeat(DIGITS - digits.length()) + digits;
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
