package dev.roletally.docs;

import dev.roletally.audit.Breakdown;
import dev.roletally.audit.ImpactReport;
import dev.roletally.audit.ImpactRow;
import dev.roletally.audit.Scoring;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The Java examples of the page about audits. */
final class AuditSnippets {
  private AuditSnippets() {}

  static void audit(PrintStream out) {
    // region audit
    // what the auditor holds of each person assessed: categories from a survey, and the score
    List<Scoring> people =
        List.of(
            new Scoring(Map.of("sex", "Female", "race", "A"), 612_400),
            new Scoring(Map.of("sex", "Female", "race", "B"), 455_120),
            new Scoring(Map.of("sex", "Female", "race", "B"), 731_003),
            new Scoring(Map.of("sex", "Male", "race", "A"), 640_981),
            new Scoring(Map.of("sex", "Male", "race", "A"), 702_554),
            new Scoring(Map.of("sex", "Male"), 388_047)); // race unknown
    ImpactReport report =
        ImpactReport.ofScores(people, Breakdown.by("sex"), Breakdown.by("sex", "race"));
    out.println(report.toText());
    // endregion
  }

  static List<ImpactRow> below(ImpactReport report) {
    // region audit-rows
    List<ImpactRow> below =
        report.by("sex", "race").rows().stream().filter(ImpactRow::isBelowFourFifths).toList();
    // endregion
    return below;
  }
}
