package dev.roletally.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Phrases;
import dev.roletally.explain.Stamp;
import dev.roletally.model.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole page: its head with the policy of what it may load (nothing) and run (its own lines, by
 * their hash), the list of roles, and each role.
 */
final class Page {
  private static final Node.Inline STYLE = new Node.Inline(Tag.STYLE, resource("report.css"));
  private static final Node.Inline SCRIPT = new Node.Inline(Tag.SCRIPT, resource("report.js"));
  private static final String POLICY =
      "default-src 'none'; style-src "
          + hash(STYLE)
          + "; script-src "
          + hash(SCRIPT)
          + "; base-uri 'none'; form-action 'none'";

  private final Phrases phrases;
  private final RoleView view;

  Page(Optional<Profile> profile, Phrases phrases) {
    this.phrases = phrases;
    this.view = new RoleView(profile, phrases);
  }

  /** The document. */
  Element of(String heading, Stamp stamp, int considered, List<ReportedRole> roles) {
    Anchor main = new Anchor("roles");
    Element body = Element.of(Tag.BODY);
    body.add(
        Element.of(Tag.A, "skip").to(main).text(phrases.say("report.skip")), Shapes.patterns());
    body.add(
        Element.of(Tag.HEADER, "top")
            .add(
                Element.of(Tag.H1).foreign(heading),
                Element.of(Tag.P, "lead").text(phrases.say("report.lead")),
                legend()));
    Element content = Element.of(Tag.MAIN).at(main);
    if (roles.isEmpty()) {
      content.add(Element.of(Tag.P).text(phrases.say("report.none")));
    } else if (roles.size() > 1) {
      content.add(list(considered, roles));
    }
    roles.forEach(role -> content.add(view.article(role)));
    body.add(content, Element.of(Tag.FOOTER).add(Element.of(Tag.P).foreign(stamp(stamp))), SCRIPT);
    return Element.of(Tag.HTML)
        .with(Attribute.LANG, phrases.locale().toLanguageTag())
        .add(head(heading), body);
  }

  private static Element head(String heading) {
    return Element.of(Tag.HEAD)
        .add(
            Element.of(Tag.META).with(Attribute.CHARSET, "utf-8"),
            Element.of(Tag.META)
                .with(Attribute.HTTP_EQUIV, "Content-Security-Policy")
                .with(Attribute.CONTENT, POLICY),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("color-scheme", "light dark"),
            meta("referrer", "no-referrer"),
            Element.of(Tag.TITLE).text(heading),
            STYLE);
  }

  private static Element meta(String name, String content) {
    return Element.of(Tag.META).with(Attribute.NAME, name).with(Attribute.CONTENT, content);
  }

  private Element list(int considered, List<ReportedRole> roles) {
    Anchor heading = new Anchor("ranking");
    Element list = Element.of(Tag.OL, "cards");
    roles.forEach(role -> list.add(view.card(role)));
    return Element.of(Tag.NAV, "ranking")
        .with(Attribute.LABELLED_BY, heading.name())
        .add(
            Element.of(Tag.H2)
                .at(heading)
                .text(
                    phrases.say(
                        "report.ranking", Map.of("shown", roles.size(), "considered", considered))),
            list);
  }

  private Element legend() {
    Element legend = Element.of(Tag.UL, "legend");
    for (State state : List.of(State.MET, State.PARTIAL, State.UNKNOWN, State.NOT_MET)) {
      legend.add(
          Element.of(Tag.LI)
              .add(
                  Element.of(Tag.SPAN, "state " + state.kind())
                      .text(phrases.say("report.state." + state)))
              .text(" " + phrases.say("report.legend." + state)));
    }
    return legend;
  }

  private String stamp(Stamp stamp) {
    return phrases.say(
        "full.stamp",
        Map.of(
            "asOf", stamp.asOf(),
            "policy", stamp.policy(),
            "hash", stamp.policyHash(),
            "vocabulary", stamp.vocabulary(),
            "scoring", stamp.scoring()));
  }

  private static String resource(String name) {
    try (InputStream in = requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Node.Inline inline) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.source().getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
