package dev.roletally.explain;

import dev.roletally.explain.LedgerLine.Kind;
import dev.roletally.explain.LedgerLine.Mark;
import dev.roletally.model.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of a match line by line: who and what, then each category and requirement with the
 * points earned of those at stake, then the score.
 */
final class LedgerLines {
  private static final int QUOTE = 100;

  private final Match match;
  private final Phrases phrases;
  private final AskedWords asking;
  private final EvidenceWords words;
  private final List<LedgerLine> out = new ArrayList<>();

  private LedgerLines(Match match, Phrases phrases) {
    this.match = match;
    this.phrases = phrases;
    this.asking = new AskedWords(phrases);
    this.words = new EvidenceWords(match.stamp().asOf(), phrases);
  }

  static List<LedgerLine> of(Match match, Phrases phrases) {
    LedgerLines lines = new LedgerLines(match, phrases);
    lines.head();
    lines.requirements();
    lines.add(Kind.UNSTATED, 0, 0, match.unstated(), phrases.say("full.unstated"));
    lines.add(Kind.SUM, match.score(), match.highest(), Match.TOTAL, phrases.say("full.sum"));
    return List.copyOf(lines.out);
  }

  private void head() {
    String role = SafeText.of(match.roleId());
    add(
        Kind.TITLE,
        match
            .title()
            .map(
                title ->
                    phrases.say(
                        "full.title", Map.of("title", SafeText.of(title, QUOTE), "role", role)))
            .orElseGet(() -> phrases.say("full.untitled", Map.of("role", role))));
    add(
        Kind.FACT,
        phrases.say(
            "full.score",
            Map.of(
                "score",
                match.score(),
                "total",
                Match.TOTAL,
                "hundred",
                Points.ofHundred(match.score()))));
    add(
        Kind.FACT,
        phrases.say("full.interval", Map.of("lowest", match.lowest(), "highest", match.highest())));
    add(Kind.FACT, phrases.say("full.eligibility." + match.eligibility()));
    match.eligibilityReasons().forEach(each -> add(Kind.REASON, reason(each)));
    Stamp stamp = match.stamp();
    add(
        Kind.FACT,
        phrases.say(
            "full.stamp",
            Map.of(
                "asOf", stamp.asOf(),
                "policy", SafeText.of(stamp.policy()),
                "hash", stamp.policyHash(),
                "vocabulary", stamp.vocabulary(),
                "scoring", stamp.scoring())));
    gap();
  }

  private String reason(EligibilityReason reason) {
    String why = words.reason(match, reason);
    return match.requirements().stream()
        .filter(each -> reason.requirement().filter(each.id()::equals).isPresent())
        .findFirst()
        .map(each -> phrases.say("full.reason", Map.of("quote", quote(each), "words", why)))
        .orElseGet(() -> phrases.say("full.reason.posting", Map.of("words", why)));
  }

  private void requirements() {
    if (match.requirements().isEmpty()) {
      add(Kind.LEGEND, phrases.say("full.none"));
      gap();
      return;
    }
    add(Kind.LEGEND, phrases.say("full.columns"));
    add(Kind.LEGEND, phrases.say("full.legend"));
    gap();
    for (Category category : Category.values()) {
      category(category);
    }
  }

  private void category(Category category) {
    List<RequirementMatch> of =
        match.requirements().stream().filter(each -> each.category() == category).toList();
    if (of.isEmpty()) {
      return;
    }
    int earned = of.stream().mapToInt(RequirementMatch::earned).sum();
    int open = of.stream().mapToInt(RequirementMatch::open).sum();
    int stake = of.stream().mapToInt(RequirementMatch::atStake).sum();
    add(Kind.CATEGORY, earned, earned + open, stake, phrases.say("category." + category));
    of.forEach(this::requirement);
    gap();
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
    out.add(
        new LedgerLine(
            Kind.REQUIREMENT,
            mark(each),
            each.earned(),
            each.earned() + each.open(),
            each.atStake(),
            phrases.say(key, values)));
    if (single) {
      lines(each.asks().get(0)).forEach(line -> add(Kind.EVIDENCE, line));
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
    out.add(new LedgerLine(Kind.ASK, mark(ask), ask.earned(), ask.highest(), ask.atStake(), text));
    if (!single) {
      lines.forEach(line -> add(Kind.ASK_EVIDENCE, line));
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

  private static Mark mark(RequirementMatch match) {
    if (match.scored()) {
      return Mark.of(match.verdict());
    }
    boolean provable = match.asks().stream().anyMatch(ask -> mark(ask) != Mark.NOT_WEIGHED);
    return provable ? Mark.ELSEWHERE : Mark.NOT_WEIGHED;
  }

  private static Mark mark(AskMatch ask) {
    if (ask.weighed()) {
      return Mark.of(ask.criterion().verdict());
    }
    return repeats(ask) ? Mark.ELSEWHERE : Mark.NOT_WEIGHED;
  }

  private static String quote(RequirementMatch match) {
    return SafeText.of(match.quote(), QUOTE);
  }

  private void gap() {
    add(Kind.GAP, "");
  }

  private void add(Kind kind, String words) {
    out.add(LedgerLine.of(kind, words));
  }

  private void add(Kind kind, int earned, int highest, int stake, String words) {
    out.add(new LedgerLine(kind, Mark.NONE, earned, highest, stake, words));
  }
}
