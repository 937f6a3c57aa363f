package dev.roletally.docs;

import static dev.roletally.model.Category.AVAILABILITY;
import static dev.roletally.model.Category.EDUCATION;
import static dev.roletally.model.Category.FRAMEWORKS;
import static dev.roletally.model.ConceptKind.FRAMEWORK;
import static dev.roletally.model.DegreeLevel.DOCTORATE;
import static dev.roletally.model.PayUnit.HOUR;
import static dev.roletally.model.WorkMode.HYBRID;
import static dev.roletally.model.WorkMode.REMOTE;
import static dev.roletally.scoring.Treatment.EXCLUDE;

import dev.roletally.FacetCount;
import dev.roletally.IndexState;
import dev.roletally.PutReport;
import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.EligibilityReason;
import dev.roletally.explain.Explanation;
import dev.roletally.explain.Match;
import dev.roletally.explain.MatchDiff;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.RequirementDiff;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.format.DecisionRecord;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Degree;
import dev.roletally.model.Facet;
import dev.roletally.model.Filter;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.Change;
import dev.roletally.plan.Gain;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.OverallRequest;
import dev.roletally.plan.PlanRequest;
import dev.roletally.plan.Progress;
import dev.roletally.plan.SameOpenings;
import dev.roletally.plan.Ways;
import dev.roletally.posting.Posting;
import dev.roletally.report.HtmlReport;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import dev.roletally.vocabulary.VocabularyMerge;
import dev.roletally.vocabulary.VocabularySource;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The Java examples of the documentation: each is one of the regions below, as it stands. */
final class Snippets {
  private Snippets() {}

  static void firstUse(Path folder, String text, PrintStream out) {
    // region first-use
    Profile ada =
        Profile.builder("ada")
            .degree(Degree.pursuing(DOCTORATE, "Computer Science").expected(YearMonth.of(2027, 5)))
            .skills("Python", "natural language processing", "large language models")
            .frameworks("PyTorch")
            .available(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 8, 31))
            .authorizedIn("US")
            .build();

    RoleTally tally = RoleTally.create(); // immutable and thread-safe: make one and keep it
    try (RoleIndex index = tally.open(folder)) {
      index.put(Posting.text("halcyon-17", text).retrievedOn(LocalDate.of(2026, 1, 10)));
      index.commit(); // durable, and visible to the next rank
      Ranking top = index.rank(ada, RankRequest.top(10).asOf(LocalDate.of(2026, 1, 15)));
      for (Match match : top.matches()) {
        out.println(match.score() + " " + match.eligibility() + " " + match.roleId());
        out.println(match.explanation().brief());
      }
    }
    // endregion
  }

  static Match oneRole(Profile ada, String text) {
    LocalDate day = LocalDate.of(2026, 1, 15);
    RoleTally tally = RoleTally.create();
    // region one-role
    Role role = tally.read(Posting.text("halcyon-17", text));
    Match match = tally.score(ada, role, ScoreSettings.of(ScoringPolicy.balanced(), day));
    int sum = match.requirements().stream().mapToInt(RequirementMatch::earned).sum();
    // sum == match.score(), and match.explanation().toJson() holds every part of it
    // endregion
    if (sum != match.score()) {
      throw new AssertionError("points must add up to " + match.score() + ", got: " + sum);
    }
    return match;
  }

  static PutReport update(RoleIndex index, List<Posting> postings, PrintStream out) {
    // region update
    PutReport report = index.putAll(postings);
    report.problems().forEach(problem -> out.println(problem.id() + ": " + problem.message()));
    index.remove("halcyon-17");
    index.refresh(); // visible, not durable
    index.commit(); // visible and durable
    // endregion
    return report;
  }

  static Ranking tuneAPolicy(RoleIndex index, Profile ada, LocalDate day) {
    // region tune-a-policy
    ScoringPolicy campus =
        ScoringPolicy.balanced().toBuilder()
            .name("acme-campus@1")
            .weight(FRAMEWORKS, 25)
            .factors(5, 2)
            .deciding(EDUCATION, AVAILABILITY)
            .build();
    Ranking tuned = index.rank(ada, RankRequest.top(10).asOf(day).policy(campus));
    // endregion
    return tuned;
  }

  static ProfileReading readAProfile(String json, LocalDate day, PrintStream out) {
    // region read-a-profile
    ProfileReading reading = RoleTally.create().readProfile(json, "cleo", day);
    Profile cleo = reading.profile();
    for (ProfileReading.Claim claim : reading.claims()) {
      out.println(claim.key() + " " + claim.value() + " at " + claim.at());
    }
    for (InferredSkill skill : cleo.inferred()) {
      out.println(skill.name() + " named in " + skill.places().get(0).in());
    }
    reading.missing().forEach(each -> out.println(each.message()));
    // endregion
    return reading;
  }

  static Match sayWhenFree(RoleTally tally, Role role, LocalDate day) {
    // region say-when-free
    Profile dana =
        Profile.builder("dana")
            .available(AvailabilityWindow.from(LocalDate.of(2026, 6, 1)))
            .available(
                AvailabilityWindow.of(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 5, 15))
                    .hoursPerWeek(20))
            .booked(LocalDate.of(2026, 8, 21), LocalDate.of(2026, 8, 30))
            .build();
    Match match = tally.score(dana, role, ScoreSettings.of(ScoringPolicy.balanced(), day));
    // endregion
    return match;
  }

  static void mayIApply(Match match, PrintStream out) {
    // region may-i-apply
    out.println(match.eligibility());
    for (EligibilityReason reason : match.eligibilityReasons()) {
      for (RequirementMatch requirement : match.requirements()) {
        if (reason.requirement().filter(requirement.id()::equals).isPresent()) {
          out.println(reason.code() + ": " + requirement.quote());
        }
      }
    }
    // endregion
  }

  static Role readAPosting(String text, PrintStream out) {
    // region read-a-posting
    Role role =
        RoleTally.create()
            .read(
                Posting.text("halcyon-17", text)
                    .retrievedOn(LocalDate.of(2026, 1, 10))
                    .region("US"));
    for (Requirement requirement : role.requirements()) {
      out.println(
          requirement.necessity() + " " + requirement.category() + " " + requirement.span());
    }
    // endregion
    return role;
  }

  static RoleTally ownVocabulary() {
    // region own-vocabulary
    Vocabulary vocabulary =
        Vocabulary.bundled().toBuilder()
            .add(
                Concept.of("acme:flowgrid", "FlowGrid", FRAMEWORK)
                    .alias("Flow Grid")
                    .broader("stream-processing"))
            .build();
    RoleTally tally = RoleTally.with(vocabulary);
    // endregion
    return tally;
  }

  static Ways gaps(RoleTally tally, Profile ada, Role role, LocalDate day, PrintStream out) {
    // region gaps
    Gaps gaps = tally.gaps(ada, role, ScoreSettings.of(ScoringPolicy.balanced(), day));
    for (Gain gain : gaps.changes()) {
      Change change = gain.changes().get(0);
      out.println("+" + gain.gain() + " " + change.code() + " " + change.claims());
    }
    Ways ways = gaps.toReach(800_000); // the smallest sets of changes, the best first
    // endregion
    return ways;
  }

  static OverallGaps overallGaps(RoleIndex index, Profile ada, LocalDate day, PrintStream out) {
    // region overall-gaps
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), day);
    OverallGaps overall =
        index.gaps(ada, OverallRequest.of(settings, 700_000), (done, total) -> true);
    for (OverallGaps.OverallGain each : overall.changes()) {
      out.println(each.change().claims() + " raises " + each.roles() + ", gains " + each.gain());
    }
    // endregion
    return overall;
  }

  static OverallGaps bestScores(RoleIndex index, Profile ada, LocalDate day, PrintStream out) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), day);
    // region best-scores
    OverallGaps overall = index.gaps(ada, OverallRequest.best(settings, 5), Progress.NONE);
    out.println("the mean of the 5 best scores is " + overall.best());
    for (OverallGaps.OverallGain each : overall.changes()) {
      out.println(each.change().claims() + " gains " + each.best());
    }
    // endregion
    return overall;
  }

  static ApplicationPlan plan(RoleIndex index, Profile ada, LocalDate day, PrintStream out) {
    // region plan
    PlanRequest request =
        PlanRequest.asOf(day).toBuilder()
            .group("Halcyon", "Halcyon Labs", "Halcyon Cloud")
            .limit("Halcyon", new ApplicationLimit(2, true))
            .build();
    ApplicationPlan plan = index.plan(ada, request, Progress.NONE);
    plan.places().forEach(each -> out.println(each.place() + ". " + each.opening().roleId()));
    plan.left().forEach(each -> out.println(each.opening().roleId() + ": " + each.reason()));
    // endregion
    return plan;
  }

  static SameOpenings sameOpenings(RoleIndex index, PrintStream out) {
    // region same-openings
    SameOpenings same = index.sameOpenings();
    for (SameOpenings.Group group : same.groups()) {
      group.roles().forEach(each -> out.println(each.id()));
      group.differences().forEach(each -> out.println("  " + each.field() + " " + each.values()));
    }
    // endregion
    return same;
  }

  static Ranking onePerOpening(RoleIndex index, Profile ada, LocalDate day, PrintStream out) {
    // region one-per-opening
    Ranking top = index.rank(ada, RankRequest.top(10).asOf(day).onePerOpening());
    top.others().forEach((shown, others) -> out.println(shown + " is posted as well as " + others));
    // endregion
    return top;
  }

  static void report(
      Ranking ranking, Profile ada, Iterable<Posting> postings, RoleTally tally, Path file)
      throws IOException {
    // region report
    HtmlReport.Builder report = HtmlReport.of(ranking).profile(ada).locale(Locale.ENGLISH);
    for (Posting posting : postings) {
      report.role(tally.read(posting)).text(posting.id(), posting.text());
    }
    Files.writeString(file, report.build().toHtml());
    // endregion
  }

  static void explain(Match match, PrintStream out) {
    // region explain
    Explanation explanation = match.explanation();
    out.println(explanation.brief()); // for the candidate
    out.println(explanation.full()); // for the recruiter
    out.println(explanation.toJson()); // for a program
    out.println(explanation.in(Locale.GERMAN).brief());
    // endregion
  }

  /** What Apache Tika has under this name. */
  interface Tika {
    String parseToString(Path file) throws IOException;
  }

  static Profile resumeText(Tika tika, Path resume, RoleTally tally, LocalDate day)
      throws IOException {
    // region resume-text
    String text = tika.parseToString(resume); // new Tika(), of org.apache.tika:tika-core
    JsonObjectBuilder basics = Json.createObjectBuilder().add("summary", text);
    String json = Json.createObjectBuilder().add("basics", basics).build().toString();
    Profile draft = tally.readProfile(json, "candidate", day).profile();
    // endregion
    return draft;
  }

  static MatchDiff diff(Match before, Match after, PrintStream out) {
    // region diff
    MatchDiff diff = before.diff(after);
    for (RequirementDiff each : diff.requirements()) {
      out.println(each.gain() + " " + each.quote());
    }
    // the gains add up to after.score() - before.score()
    // endregion
    return diff;
  }

  static DecisionRecord.Replay decisionRecord(
      Role role, Profile ada, ScoreSettings settings, Vocabulary vocabulary) {
    // region decision-record
    String kept = DecisionRecord.of(role, ada, settings, vocabulary).toJson();
    // later, perhaps with another version of the library
    DecisionRecord.Replay replay = DecisionRecord.parse(kept).replay(role, ada, vocabulary);
    // endregion
    return replay;
  }

  static RoleTally vocabularySource(Path file) {
    // region vocabulary-source
    VocabularyMerge merge = VocabularySource.csv(file, "acme").addTo(Vocabulary.bundled());
    merge.skipped().forEach(each -> System.err.println(each.where() + " " + each.value()));
    RoleTally tally = RoleTally.with(merge.vocabulary());
    // endregion
    return tally;
  }

  static List<Ranking> filterAndPage(RoleIndex index, Profile ada, LocalDate day) {
    // region filter-and-page
    RankRequest request =
        RankRequest.top(3)
            .asOf(day)
            .ineligible(EXCLUDE)
            .filter(
                Filter.allOf(
                    Filter.attribute("tenant", "acme"),
                    Filter.workMode(HYBRID, REMOTE),
                    Filter.payAtLeast("USD", HOUR, 20)));
    Ranking page = index.rank(ada, request);
    Ranking next = index.rank(ada, request.after(page.cursor().orElseThrow()));
    // endregion
    return List.of(page, next);
  }

  static void countByFacet(RoleIndex index, LocalDate day, PrintStream out) {
    // region count-by-facet
    for (FacetCount count : index.counts(Facet.employmentType(), Filter.openOn(day))) {
      out.println(count.roles() + " " + count.value());
    }
    // endregion
  }

  static void remove(RoleIndex index) {
    // region remove
    index.removeAll(Filter.attribute("tenant", "acme"));
    index.purge(); // no byte of them is left in the folder
    // endregion
  }

  static void reread(Path folder, Vocabulary newer, ExecutorService executor) throws Exception {
    // region reread
    try (RoleIndex index = RoleTally.with(newer).open(folder)) { // warns, and opens as it is
      Future<Integer> reread = executor.submit(() -> index.reread(Progress.NONE));
      // rank, put and remove meanwhile
      reread.get();
      index.commit();
    }
    // endregion
  }

  static List<Ranking> rankMany(RoleIndex index, List<Profile> profiles, LocalDate day) {
    // region rank-many
    try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
      List<Ranking> rankings =
          index.rankAll(
              profiles,
              RankRequest.top(10).asOf(day),
              executor,
              (done, total) -> !Thread.currentThread().isInterrupted()); // false would end it
      // rankings.get(i) is what index.rank(profiles.get(i), ...) gives
      // endregion
      return rankings;
    }
  }

  static void goOnAfterAFailure(RoleIndex index, PrintStream out) {
    // region go-on-after-a-failure
    IndexState state = index.state();
    if (state.status() == IndexState.Status.FAILED) {
      out.println("not written since " + state.durable() + ": " + state.cause().orElseThrow());
      index.reopen(); // once there is room again; then put what came after state.durable()
    }
    // endregion
  }
}
