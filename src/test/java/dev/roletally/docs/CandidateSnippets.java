package dev.roletally.docs;

import dev.roletally.Candidate;
import dev.roletally.CandidateRanking;
import dev.roletally.ProfileIndex;
import dev.roletally.RoleTally;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The Java examples of candidates for a role. */
final class CandidateSnippets {
  private CandidateSnippets() {}

  static void candidates(
      Path folder, List<Profile> profiles, Posting posting, LocalDate day, PrintStream out) {
    RoleTally tally = RoleTally.create();
    // region candidates
    try (ProfileIndex candidates = tally.openProfiles(folder)) {
      candidates.putAll(profiles);
      candidates.commit();

      Role role = tally.read(posting); // a role arrives
      CandidateRanking best =
          candidates.rank(role, ScoreSettings.of(ScoringPolicy.balanced(), day), 10);
      for (Candidate each : best.candidates()) {
        out.println(each.match().score() + " " + each.profileId());
        out.println(each.match().explanation().brief());
      }
    }
    // endregion
  }
}
