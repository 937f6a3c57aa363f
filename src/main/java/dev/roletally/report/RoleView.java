package dev.roletally.report;

import dev.roletally.explain.EligibilityReason;
import dev.roletally.explain.Match;
import dev.roletally.explain.Phrases;
import dev.roletally.explain.Points;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One role: its score, how it came about, what would change it, and the posting it rests on. */
final class RoleView {
  private final Phrases phrases;
  private final CategoryBar bar;
  private final Waterfall waterfall;
  private final Ledger ledger;
  private final NextSteps next;
  private final Calendar calendar;

  RoleView(Optional<Profile> profile, Phrases phrases) {
    this.phrases = phrases;
    this.bar = new CategoryBar(phrases);
    this.waterfall = new Waterfall(phrases);
    this.ledger = new Ledger(phrases);
    this.next = new NextSteps(phrases);
    this.calendar = new Calendar(profile, phrases);
  }

  /** The role in the list of all. */
  Element card(ReportedRole role) {
    Match match = role.match();
    Element title = Element.of(Tag.A, "title").to(role.anchor()).foreign(role.title());
    Element card = Element.of(Tag.LI, "card").add(Element.of(Tag.P, "name").add(title));
    facts(role).ifPresent(card::add);
    return card.add(
        Element.of(Tag.P, "figures")
            .add(
                Element.of(Tag.SPAN, "score").add(Figures.ofHundred(match.score())),
                interval(match),
                eligibility(match)),
        bar.of(match));
  }

  /** The role with all that is known of it. */
  Element article(ReportedRole role) {
    Match match = role.match();
    Anchor heading = role.anchor().part("title");
    Element article =
        Element.of(Tag.ARTICLE, "role")
            .at(role.anchor())
            .with(Attribute.LABELLED_BY, heading.name());
    Element title = Element.of(Tag.H2).at(heading).foreign(role.title());
    Element head = Element.of(Tag.HEADER).add(title);
    facts(role).ifPresent(head::add);
    head.add(
        Element.of(Tag.P, "figures")
            .add(
                Element.of(Tag.SPAN, "score")
                    .add(Figures.ofHundred(match.score()))
                    .add(Element.of(Tag.SPAN, "unit").text(" " + phrases.say("report.hundred"))),
                interval(match),
                eligibility(match)));
    head.add(Element.of(Tag.P, "brief").foreign(role.explanation().brief()));
    reasons(role).ifPresent(head::add);
    PostingView posting = PostingView.of(role, phrases);
    Element details = Element.of(Tag.DIV, "details").add(ledger.of(role, posting.marked()));
    role.gaps().ifPresent(gaps -> details.add(next.of(role, gaps)));
    calendar.of(role).ifPresent(details::add);
    return article.add(
        head,
        Element.of(Tag.FIGURE)
            .add(waterfall.of(role), Element.of(Tag.FIGCAPTION).text(phrases.say("report.fall"))),
        Element.of(Tag.DIV, "panes").add(details, posting.section()));
  }

  private Optional<Element> facts(ReportedRole role) {
    if (role.role().isEmpty()) {
      return Optional.empty();
    }
    Role read = role.role().get();
    List<Node> facts = new ArrayList<>();
    read.employer().ifPresent(fact -> facts.add(Element.of(Tag.BDI).text(fact.value())));
    read.locations().stream()
        .limit(3)
        .forEach(fact -> facts.add(Element.of(Tag.BDI).text(fact.value())));
    read.workMode()
        .ifPresent(
            fact ->
                facts.add(Element.of(Tag.SPAN).text(phrases.say("report.mode." + fact.value()))));
    read.employmentType()
        .ifPresent(
            fact ->
                facts.add(Element.of(Tag.SPAN).text(phrases.say("report.type." + fact.value()))));
    Element line = Element.of(Tag.P, "facts");
    for (int i = 0; i < facts.size(); i++) {
      line.text(i == 0 ? "" : " \u00b7 ").add(facts.get(i));
    }
    return facts.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  /** The interval that the score can still move in; nothing if it cannot. */
  private Element interval(Match match) {
    if (match.lowest() == match.highest()) {
      return Element.of(Tag.SPAN, "interval").text(phrases.say("report.interval.none"));
    }
    return Element.of(Tag.SPAN, "interval")
        .text(
            phrases.say(
                "report.interval",
                Map.of(
                    "lowest",
                    Points.ofHundred(match.lowest()),
                    "highest",
                    Points.ofHundred(match.highest()))));
  }

  private Element eligibility(Match match) {
    State state =
        switch (match.eligibility()) {
          case ELIGIBLE -> State.MET;
          case INELIGIBLE -> State.NOT_MET;
          case UNDETERMINED -> State.UNKNOWN;
        };
    return Element.of(Tag.SPAN, "state " + state.kind())
        .text(phrases.say("report.eligibility." + match.eligibility()));
  }

  /** What stands against the candidate's eligibility, each with a link to the requirement. */
  private Optional<Element> reasons(ReportedRole role) {
    List<EligibilityReason> reasons = role.match().eligibilityReasons();
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    Element list = Element.of(Tag.UL, "reasons");
    for (EligibilityReason reason : reasons) {
      Element item = Element.of(Tag.LI).foreign(role.explanation().words(reason));
      role.asks().stream()
          .filter(ask -> reason.requirement().filter(ask.match().id()::equals).isPresent())
          .findFirst()
          .ifPresent(
              ask ->
                  item.text(" ")
                      .add(
                          Element.of(Tag.A)
                              .to(Anchor.ask(ask.key()))
                              .text(
                                  phrases.say(
                                      "report.requirement", Map.of("number", ask.number())))));
      list.add(item);
    }
    return Optional.of(list);
  }
}
