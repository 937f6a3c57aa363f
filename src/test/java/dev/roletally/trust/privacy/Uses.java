package dev.roletally.trust.privacy;

import dev.roletally.IndexOptions;
import dev.roletally.ProfileIndex;
import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.format.DecisionRecord;
import dev.roletally.format.ProfileJson;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.Facet;
import dev.roletally.model.Filter;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.OverallRequest;
import dev.roletally.plan.PlanRequest;
import dev.roletally.plan.Progress;
import dev.roletally.posting.Posting;
import dev.roletally.report.HtmlReport;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A service's day: every way in which the library takes a profile, over one index. */
final class Uses {
  /** A posting that asks for what the canary profiles claim, so that their claims are compared. */
  static final String POSTING =
      """
      Platform Engineer, Autumn 2031

      Minimum qualifications
      - Pursuing a master's degree in computer science, graduating by December 2033
      - Experience with Java, Python and zqvpostedkw
      - 3+ years of experience in software engineering
      - Fluent in English; authorized to work in Germany
      - Available to start on 1 September 2031 for 10 weeks

      Preferred qualifications
      - Publications at KDD
      - Docker, Kubernetes or SQL
      """;

  private static final LocalDate DAY = LocalDate.of(2031, 1, 15);

  private final RoleTally tally = RoleTally.create();
  private final ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), DAY);
  private final List<Object> results = new ArrayList<>();

  private Uses() {}

  /** What all those uses give back. */
  static List<Object> all(Path folder) {
    Uses uses = new Uses();
    uses.run(folder);
    return uses.results;
  }

  private void run(Path folder) {
    List<ProfileReading> readings =
        List.of(
            tally.readProfile(Canaries.OWN, "own", DAY),
            tally.readProfile(Canaries.RESUME, "resume", DAY));
    results.addAll(readings);
    readings.forEach(reading -> results.addAll(reading.missing()));
    Posting posting = Posting.text("platform-1", POSTING).retrievedOn(DAY);
    try (RoleIndex index = tally.open(folder)) {
      index.put(posting);
      index.put(Posting.text("platform-2", POSTING + "\n- Rust\n").retrievedOn(DAY));
      index.put(Posting.text("platform-3", POSTING + "\n- Go\n").retrievedOn(DAY));
      index.commit();
      index.prepare(settings.policy());
      readings.forEach(reading -> use(index, reading.profile()));
      results.addAll(
          index.rankAll(
              readings.stream().map(ProfileReading::profile).toList(),
              request(),
              Runnable::run,
              Progress.NONE));
      index.remove("platform-3");
      index.refresh();
      index.purge();
      index.reread(Progress.NONE);
      results.add(index.state());
      results.add(index.statistics());
      results.addAll(index.counts(Facet.employer(), Filter.openOn(DAY)));
    }
    candidates(readings.stream().map(ProfileReading::profile).toList(), posting);
    try (RoleIndex index = tally.open(folder, IndexOptions.defaults().policyBytes(0))) {
      readings.forEach(reading -> results.add(index.rank(reading.profile(), request())));
    }
  }

  /** An index of profiles is the one place that keeps what they say; in memory, here. */
  private void candidates(List<Profile> profiles, Posting posting) {
    try (ProfileIndex index = tally.openProfilesInMemory()) {
      results.add(index.putAll(profiles));
      index.commit();
      results.add(index.rank(tally.read(posting), settings, 2));
      results.add(index.state());
      index.remove("resume");
      index.purge();
      results.add(index.profile("own").orElse(profiles.get(0)));
    }
  }

  private static RankRequest request() {
    return RankRequest.top(2).asOf(DAY);
  }

  private void use(RoleIndex index, Profile profile) {
    Role role = index.role("platform-1").orElseThrow();
    Ranking ranking = index.rank(profile, request());
    results.add(profile);
    results.add(profile.toBuilder());
    results.add(ranking);
    results.add(index.rank(profile, request(), Runnable::run));
    ranking.cursor().ifPresent(cursor -> results.add(index.rank(profile, request().after(cursor))));
    Match match = index.explain(profile, "platform-1", settings).orElseThrow();
    Match empty = tally.score(Profile.builder("empty").build(), role, settings);
    results.add(match);
    results.add(match.explanation());
    results.add(empty.diff(match));
    Gaps gaps = index.gaps(profile, "platform-1", settings).orElseThrow();
    results.add(gaps);
    results.add(gaps.toBeEligible());
    results.add(index.gaps(profile, OverallRequest.of(settings, 500_000), Progress.NONE));
    results.add(index.plan(profile, PlanRequest.asOf(DAY), Progress.NONE));
    DecisionRecord record = DecisionRecord.of(role, profile, settings, tally.vocabulary());
    results.add(record);
    results.add(DecisionRecord.parse(record.toJson()).replay(role, profile, tally.vocabulary()));
    Profile other = profile.toBuilder().skills("zqvotherkw").build();
    results.add(record.replay(role, other, tally.vocabulary()));
    HtmlReport report = HtmlReport.of(ranking).role(role).profile(profile).gaps(gaps).build();
    results.add(report);
    if (!report.toHtml().contains("<html")
        || !ProfileJson.read(ProfileJson.write(profile), "x").equals(profile)) {
      throw new IllegalStateException("what is given back must be whole");
    }
  }
}
