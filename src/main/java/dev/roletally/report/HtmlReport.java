package dev.roletally.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Match;
import dev.roletally.explain.Phrases;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.SafeText;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.plan.Gaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ranking, or a single match, as one page of HTML that stands alone: the roles with their scores,
 * and for each the way from 0 to the score, every requirement with its points and evidence, and, so
 * far as they are given, the posting with each requirement underlined where it stands, the changes
 * that would gain points, and the candidate's free days against the starts.
 *
 * <p>The page loads nothing: it works from disk, and behind a content security policy that lets its
 * own style and script in, prints, and follows the reader's light or dark scheme. Texts of postings
 * and profiles show as text, whatever they hold. Equal input gives equal bytes.
 *
 * <p>Immutable and safe to share. Encode what is written as UTF-8.
 */
public final class HtmlReport {
  private final Element document;

  private HtmlReport(Builder builder) {
    Phrases phrases = Phrases.of(builder.locale);
    List<ReportedRole> roles = new ArrayList<>();
    for (Match match : builder.ranking.matches()) {
      roles.add(builder.role(match, roles.size() + 1));
    }
    String heading =
        Optional.ofNullable(builder.heading)
            .orElseGet(() -> heading(roles, Optional.ofNullable(builder.profile), phrases));
    this.document =
        new Page(Optional.ofNullable(builder.profile), phrases)
            .of(heading, builder.ranking.stamp(), builder.ranking.considered(), roles);
  }

  private static String heading(
      List<ReportedRole> roles, Optional<Profile> profile, Phrases phrases) {
    if (roles.size() == 1) {
      return phrases.say("report.heading.one", Map.of("title", SafeText.of(roles.get(0).title())));
    }
    return profile
        .map(each -> phrases.say("report.heading.for", Map.of("profile", SafeText.of(each.id()))))
        .orElseGet(() -> phrases.say("report.heading"));
  }

  /** Starts the report of a ranking. */
  public static Builder of(Ranking ranking) {
    return new Builder(ranking);
  }

  /** Starts the report of a single match. */
  public static Builder of(Match match) {
    return new Builder(new Ranking(List.of(match), 1, match.stamp()));
  }

  /** Writes the page. */
  public void writeTo(Appendable out) throws IOException {
    new PageWriter(out).document(document);
  }

  /** The page as a string. */
  public String toHtml() {
    StringBuilder out = new StringBuilder();
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    return out.toString();
  }

  /**
   * Collects what a report shows beside the ranking. What is given of a role that is not in the
   * ranking is passed over. Not thread-safe.
   */
  public static final class Builder {
    private final Ranking ranking;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, PostingText> texts = new HashMap<>();
    private final Map<String, Gaps> gaps = new HashMap<>();
    private Locale locale = Locale.ENGLISH;
    private @Nullable String heading;
    private @Nullable Profile profile;

    private Builder(Ranking ranking) {
      this.ranking = requireNonNull(ranking, "ranking");
    }

    /** Sets the language: see {@link Phrases#of(Locale)}. */
    public Builder locale(Locale locale) {
      this.locale = requireNonNull(locale, "locale");
      return this;
    }

    /** Sets the heading of the page. */
    public Builder heading(String heading) {
      this.heading = requireNonNull(heading, "heading");
      return this;
    }

    /** Gives the profile that was scored: the calendar shows its free days. */
    public Builder profile(Profile profile) {
      this.profile = requireNonNull(profile, "profile");
      return this;
    }

    /** Gives a role as it was read: its facts, its contradictions, and what was left out of it. */
    public Builder role(Role role) {
      roles.put(role.id(), role);
      return this;
    }

    /** Gives the original text of a posting in plain text. */
    public Builder text(String roleId, String text) {
      texts.put(roleId, new PostingText(roleId, PostingText.Form.TEXT, text));
      return this;
    }

    /** Gives the original source of a posting in HTML; the words of it are shown. */
    public Builder html(String roleId, String html) {
      texts.put(roleId, new PostingText(roleId, PostingText.Form.HTML, html));
      return this;
    }

    /**
     * Gives the original source of a posting in JSON-LD; those of its strings that ask are shown.
     */
    public Builder jsonLd(String roleId, String json) {
      texts.put(roleId, new PostingText(roleId, PostingText.Form.JSON_LD, json));
      return this;
    }

    /** Gives what would change the match of a role. */
    public Builder gaps(Gaps of) {
      gaps.put(of.match().roleId(), of);
      return this;
    }

    /**
     * The report.
     *
     * @throws IllegalArgumentException if a text is not the one that a role was read from, or gaps
     *     are of another score than the one shown
     */
    public HtmlReport build() {
      return new HtmlReport(this);
    }

    private ReportedRole role(Match match, int place) {
      String id = match.roleId();
      Optional<Gaps> changes = Optional.ofNullable(gaps.get(id));
      changes.ifPresent(
          each ->
              checkArgument(
                  each.match().equals(match),
                  "gaps of %s must be of the match shown, of score %s, got one of score: %s",
                  id,
                  match.score(),
                  each.match().score()));
      return new ReportedRole(
          place,
          match,
          match.explanation().in(locale),
          Optional.ofNullable(roles.get(id)),
          Optional.ofNullable(texts.get(id)),
          changes);
    }
  }
}
