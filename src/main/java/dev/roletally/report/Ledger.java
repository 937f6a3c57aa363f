package dev.roletally.report;

import dev.roletally.explain.AskMatch;
import dev.roletally.explain.Explanation;
import dev.roletally.explain.Match;
import dev.roletally.explain.Phrases;
import dev.roletally.explain.Points;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.explain.Verdict;
import dev.roletally.model.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every requirement with what it earned of what it had at stake, and why; by category. */
final class Ledger {
  private final Phrases phrases;

  Ledger(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * The ledger of a role.
   *
   * @param marked the keys of the requirements whose words are shown in the posting's text
   */
  Element of(ReportedRole role, Set<String> marked) {
    Anchor heading = role.anchor().part("ledger");
    Element section = Element.of(Tag.SECTION, "ledger");
    section.add(Element.of(Tag.H3).at(heading).text(phrases.say("report.ledger")));
    Match match = role.match();
    List<ReportedRole.Ask> asks = role.asks();
    if (asks.isEmpty()) {
      section.add(Element.of(Tag.P).text(phrases.say("full.none")));
    }
    for (Category category : Category.values()) {
      List<ReportedRole.Ask> of =
          asks.stream().filter(ask -> ask.match().category() == category).toList();
      if (!of.isEmpty()) {
        section.add(heading(category, of));
        Element list = Element.of(Tag.UL, "asks");
        of.forEach(ask -> list.add(item(ask, role.explanation(), marked)));
        section.add(list);
      }
    }
    return section.add(
        sum("unstated", "full.unstated", 0, match.unstated()),
        sum("total", "full.sum", match.score(), Match.TOTAL));
  }

  private Element heading(Category category, List<ReportedRole.Ask> asks) {
    int earned = asks.stream().mapToInt(ask -> ask.match().earned()).sum();
    int stake = asks.stream().mapToInt(ask -> ask.match().atStake()).sum();
    Element heading =
        Element.of(Tag.H4)
            .add(
                Element.of(Tag.SPAN, "key " + Shapes.kind(category)),
                Element.of(Tag.SPAN).text(phrases.say("category." + category)));
    return stake > 0 ? heading.add(points(earned, stake)) : heading;
  }

  private Element sum(String kind, String words, int earned, int stake) {
    return Element.of(Tag.P, "sum " + kind)
        .add(Element.of(Tag.SPAN).text(phrases.say(words)), points(earned, stake));
  }

  private Element points(int earned, int stake) {
    return Element.of(Tag.SPAN, "points")
        .add(Element.of(Tag.B).text(Figures.exact(earned)))
        .text(" " + phrases.say("report.of") + " " + Figures.exact(stake));
  }

  private Element item(ReportedRole.Ask ask, Explanation explanation, Set<String> marked) {
    RequirementMatch match = ask.match();
    State state = ask.state();
    Element head =
        Element.of(Tag.P, "head")
            .add(
                Element.of(Tag.SPAN, "no").text(Integer.toString(ask.number())),
                state(state),
                Element.of(Tag.SPAN, "need").text(phrases.say("necessity." + match.necessity())));
    if (match.scored()) {
      head.add(points(match.earned(), match.atStake()));
    }
    Element quote =
        marked.contains(ask.key())
            ? Element.of(Tag.A, "quote").to(Anchor.words(ask.key()))
            : Element.of(Tag.SPAN, "quote");
    Element item =
        Element.of(Tag.LI, state.kind())
            .at(Anchor.ask(ask.key()))
            .with(Attribute.DATA_R, ask.key())
            .add(head, Element.of(Tag.P).add(quote.add(Element.of(Tag.Q).foreign(match.quote()))));
    match
        .requirement()
        .derivedFrom()
        .ifPresent(
            from ->
                item.add(
                    Element.of(Tag.P, "from")
                        .text(
                            phrases.say(
                                "report.derived",
                                Map.of("source", phrases.say("derived." + from))))));
    if (match.atStake() > 0) {
      item.add(bar(match));
    }
    boolean single = match.asks().size() == 1;
    Element why = Element.of(Tag.UL, "why");
    for (AskMatch each : match.asks()) {
      List<String> lines = lines(each, explanation);
      if (single) {
        lines.forEach(line -> why.add(Element.of(Tag.LI).foreign(line)));
        partly(each).forEach(line -> why.add(Element.of(Tag.LI).text(line)));
      } else {
        why.add(part(each, lines));
      }
    }
    return item.add(why);
  }

  private Element part(AskMatch ask, List<String> lines) {
    Element part = Element.of(Tag.LI, "sub").add(state(State.of(ask)));
    Element words = Element.of(Tag.SPAN, "words");
    List<String> all = new ArrayList<>(lines);
    all.addAll(partly(ask));
    for (int i = 0; i < all.size(); i++) {
      words.text(i == 0 ? "" : "; ").foreign(all.get(i));
    }
    part.add(words);
    return ask.weighed() ? part.add(points(ask.earned(), ask.atStake())) : part;
  }

  private List<String> lines(AskMatch ask, Explanation explanation) {
    return State.of(ask) == State.ELSEWHERE
        ? List.of(phrases.say("code.REPEATS"))
        : explanation.words(ask);
  }

  private List<String> partly(AskMatch ask) {
    boolean inPart = ask.weighed() && ask.criterion().verdict() == Verdict.PARTIAL;
    return inPart
        ? List.of(
            phrases.say(
                "report.credit", Map.of("credit", Points.percent(ask.criterion().credit()))))
        : List.of();
  }

  private Element state(State state) {
    return Element.of(Tag.SPAN, "state " + state.kind()).text(phrases.say("report.state." + state));
  }

  /** What it earned, what is open and what is lost of its stake. */
  private static Element bar(RequirementMatch match) {
    int stake = match.atStake();
    int open = match.asks().stream().mapToInt(AskMatch::highest).sum() - match.earned();
    int lost = stake - match.earned() - open;
    Element svg = Shapes.drawing("bar", "8").with(Attribute.HIDDEN, "true");
    part(svg, "met", 0, match.earned(), stake);
    part(svg, "open", match.earned(), open, stake);
    part(svg, "lost", match.earned() + open, lost, stake);
    return svg;
  }

  private static void part(Element svg, String kind, int from, int points, int stake) {
    if (points > 0) {
      svg.add(
          Shapes.rect(
              kind, Figures.percent(from, stake), Figures.percent(points, stake), "0", "8"));
    }
  }
}
