package dev.roletally.report;

import dev.roletally.explain.Match;
import dev.roletally.explain.Phrases;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.plan.Change;
import dev.roletally.plan.Gain;
import dev.roletally.plan.Gaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the candidate could learn, arrange or state next, with what exactly it would gain. */
final class NextSteps {
  /** As many changes are shown. */
  private static final int MOST = 8;

  private final Phrases phrases;

  NextSteps(Phrases phrases) {
    this.phrases = phrases;
  }

  Element of(ReportedRole role, Gaps gaps) {
    Anchor heading = role.anchor().part("next");
    Element section = Element.of(Tag.SECTION, "next");
    section.add(Element.of(Tag.H3).at(heading).text(phrases.say("report.next")));
    List<Gain> changes = gaps.changes();
    if (changes.isEmpty()) {
      return section.add(Element.of(Tag.P, "quiet").text(phrases.say("report.next.none")));
    }
    Element list = Element.of(Tag.OL, "steps");
    changes.stream().limit(MOST).forEach(gain -> list.add(step(gain, role.match())));
    section.add(list);
    return changes.size() <= MOST
        ? section
        : section.add(
            Element.of(Tag.P, "quiet")
                .text(phrases.say("report.next.more", Map.of("count", changes.size() - MOST))));
  }

  private Element step(Gain gain, Match match) {
    Element figures =
        Element.of(Tag.SPAN, "points")
            .add(Element.of(Tag.B).text("+" + Figures.exact(gain.gain())))
            .text(" \u2192 ")
            .add(Figures.ofHundred(gain.score()));
    if (gain.eligibility() != match.eligibility()) {
      figures.text(" \u00b7 " + phrases.say("report.eligibility." + gain.eligibility()));
    }
    Element bar = Shapes.drawing("bar", "8").with(Attribute.HIDDEN, "true");
    bar.add(
        Shapes.rect("met", "0", Figures.percent(match.score()), "0", "8"),
        Shapes.rect(
            "open", Figures.percent(match.score()), Figures.percent(gain.gain()), "0", "8"));
    return Element.of(Tag.LI)
        .add(
            Element.of(Tag.P, "head")
                .add(Element.of(Tag.SPAN, "words").foreign(words(gain)), figures),
            bar);
  }

  private String words(Gain gain) {
    return phrases.and(gain.changes().stream().map(this::words).toList());
  }

  private String words(Change change) {
    return switch (change) {
      case Change.AddSkill skill -> say("skill", Map.of("name", skill.name()));
      case Change.AddCertification each -> say("certification", Map.of("name", each.name()));
      case Change.WidenWindow window ->
          say("window", Map.of("from", window.days().from(), "to", window.days().to()));
      case Change.StateDegree degree -> degree(degree);
      case Change.StateField field -> say("field", Map.of("field", field.field()));
      case Change.StateExpected date -> say("expected", Map.of("month", date.month()));
      case Change.StateSkillMonths skill ->
          say("skill.months", Map.of("name", skill.name(), "months", skill.months()));
      case Change.StateMonths work -> say("months", Map.of("months", work.months()));
      case Change.StateAuthorization each -> authorization(each.authorization());
      case Change.StateLanguage each -> language(each.language());
      case Change.StateLocation each -> say("location", Map.of("place", each.place()));
    };
  }

  private String degree(Change.StateDegree change) {
    Map<String, Object> values = new HashMap<>();
    values.put("level", phrases.say("level." + change.degree().level()));
    values.put("status", phrases.say("status." + change.degree().status()));
    StringBuilder key = new StringBuilder("degree.claim");
    change
        .degree()
        .field()
        .ifPresent(
            field -> {
              key.append(".field");
              values.put("field", field);
            });
    change
        .degree()
        .expected()
        .ifPresent(
            month -> {
              key.append(".month");
              values.put("month", month);
            });
    return say("degree", Map.of("degree", phrases.say(key.toString(), values)));
  }

  private String authorization(WorkAuthorization held) {
    String country = "country." + held.country();
    String asked =
        phrases.say(
            "asked.authorization." + held.kind() + ".country",
            Map.of("country", phrases.has(country) ? phrases.say(country) : held.country()));
    return say("authorization", Map.of("asked", asked));
  }

  private String language(LanguageClaim claim) {
    String key = "language." + claim.language();
    String language = phrases.has(key) ? phrases.say(key) : claim.language();
    return claim
        .level()
        .map(
            level ->
                say(
                    "language.level",
                    Map.of("language", language, "level", phrases.say("command." + level))))
        .orElseGet(() -> say("language", Map.of("language", language)));
  }

  private String say(String kind, Map<String, ?> values) {
    return phrases.say("report.change." + kind, values);
  }
}
