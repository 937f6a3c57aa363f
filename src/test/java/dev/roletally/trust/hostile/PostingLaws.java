package dev.roletally.trust.hostile;

import dev.roletally.explain.Match;
import dev.roletally.format.RoleBytes;
import dev.roletally.format.RoleJson;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.posting.SpanCheck;
import dev.roletally.report.HtmlReport;

/** What holds for every posting, whatever it says. */
final class PostingLaws {
  private PostingLaws() {}

  static void check(Posting posting) {
    Role role = ProfileLaws.TALLY.read(posting);
    Laws.holds(ProfileLaws.TALLY.read(posting).equals(role), "the same text, the same role");
    if (posting.format() != Posting.Format.JSON_LD) {
      SpanCheck.allInside(role, posting);
    }
    Laws.holds(RoleJson.read(RoleJson.write(role)).equals(role), "JSON reads back equal");
    Laws.holds(RoleBytes.read(RoleBytes.write(role)).equals(role), "bytes read back equal");
    Match match = ProfileLaws.scores(role);
    String page = page(match, role, posting);
    Laws.holds(page.startsWith("<!DOCTYPE html>"), "a page shows it");
  }

  private static String page(Match match, Role role, Posting posting) {
    HtmlReport.Builder report = HtmlReport.of(match).role(role);
    HtmlReport.Builder with =
        switch (posting.format()) {
          case TEXT -> report.text(role.id(), posting.text());
          case HTML -> report.html(role.id(), posting.text());
          case JSON_LD -> report.jsonLd(role.id(), posting.text());
        };
    return with.build().toHtml();
  }
}
