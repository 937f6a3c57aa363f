package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import dev.roletally.report.HtmlReport;
import dev.roletally.scoring.ScoreSettings;
import java.util.List;
import java.util.Locale;

/**
 * Makes the HTML report of what a command ranked or explained, with the postings where the index
 * keeps them.
 */
final class ReportPage {
  private ReportPage() {}

  /** The page of a ranking. */
  static String of(
      Ranking ranking,
      Profile profile,
      RoleIndex roles,
      ScoreSettings settings,
      Locale locale,
      Steps steps) {
    return write(
        HtmlReport.of(ranking), ranking.matches(), profile, roles, settings, locale, steps);
  }

  /** The page of one match. */
  static String of(
      Match match,
      Profile profile,
      RoleIndex roles,
      ScoreSettings settings,
      Locale locale,
      Steps steps) {
    return write(HtmlReport.of(match), List.of(match), profile, roles, settings, locale, steps);
  }

  private static String write(
      HtmlReport.Builder report,
      List<Match> matches,
      Profile profile,
      RoleIndex roles,
      ScoreSettings settings,
      Locale locale,
      Steps steps) {
    int done = 0;
    report.profile(profile).locale(locale);
    for (Match match : matches) {
      roles.role(match.roleId()).ifPresent(report::role);
      roles.gaps(profile, match.roleId(), settings).ifPresent(report::gaps);
      roles.posting(match.roleId()).ifPresent(posting -> add(posting, report));
      done++;
      steps.goOn(done, matches.size());
    }
    return report.build().toHtml().stripTrailing();
  }

  private static void add(Posting posting, HtmlReport.Builder report) {
    String text = posting.text();
    switch (posting.format()) {
      case TEXT -> report.text(posting.id(), text);
      case HTML -> report.html(posting.id(), text);
      case JSON_LD -> report.jsonLd(posting.id(), text);
    }
  }
}
