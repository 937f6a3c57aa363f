package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Iterables;
import dev.roletally.explain.Cursor;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.Stamp;
import dev.roletally.internal.lucene.Hits;
import dev.roletally.internal.lucene.Kept;
import dev.roletally.internal.lucene.Position;
import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.internal.lucene.Snapshot;
import dev.roletally.internal.search.Workers;
import dev.roletally.model.Facet;
import dev.roletally.model.Filter;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.Opening;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.OverallRequest;
import dev.roletally.plan.PlanRequest;
import dev.roletally.plan.Progress;
import dev.roletally.plan.SameOpenings;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Explainer;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many roles, kept on disk or in memory, ranked for profiles.
 *
 * <p>A score never depends on the other roles of the index. Safe for any number of threads; changes
 * and failures are as {@link StoredIndex} says.
 */
public final class RoleIndex extends StoredIndex {
  /** The greatest length of a role's id, in bytes of UTF-8. */
  public static final int MAX_ID_BYTES = PutCheck.MAX_ID_BYTES;

  /** How many roles a plan goes through before it tells of its progress. */
  private static final int PLAN_STEP = 256;

  private static final Logger log = LoggerFactory.getLogger(RoleIndex.class);

  private final RoleTally tally;
  private final RoleStore store;
  private final Entries entries;

  private RoleIndex(RoleTally tally, RoleStore store, boolean keepsPostings) {
    super(store);
    this.tally = tally;
    this.store = store;
    this.entries = new Entries(tally, keepsPostings);
  }

  /** Settles what a changed vocabulary leaves open; closes the store if that ends in an error. */
  static RoleIndex open(RoleTally tally, RoleStore store, IndexOptions options) {
    RoleIndex index = new RoleIndex(tally, store, options.keepsPostings());
    try {
      VocabularyChange.settle(store, tally.vocabulary(), options.onVocabularyChange());
      if (options.onVocabularyChange() == OnVocabularyChange.REREAD) {
        index.reread(Progress.NONE);
      }
    } catch (RuntimeException | Error e) {
      try (store) {
        throw e;
      }
    }
    log.debug("opened an index of {} roles", index.size());
    return index;
  }

  /**
   * Reads a posting and puts its role in place of the one with its id, if there is one.
   *
   * @return the change's sequence number
   * @throws IllegalArgumentException if the id or the key of an attribute is empty, or an id or an
   *     attribute is too long, not well-formed Unicode or holds the character 0
   */
  public long put(Posting posting) {
    return store.put(entries.entry(posting));
  }

  /**
   * Puts a role in place of the one with its id, if there is one.
   *
   * @return the change's sequence number
   * @throws IllegalArgumentException as {@link #put(Posting)} does
   */
  public long put(Role role) {
    return store.put(entries.entry(role, Optional.empty()));
  }

  /**
   * Puts a role that was read from a posting, and keeps the posting.
   *
   * @return the change's sequence number
   * @throws IllegalArgumentException as {@link #put(Posting)} does, or if the ids differ
   */
  public long put(Role role, Posting readFrom) {
    checkArgument(
        role.id().equals(readFrom.id()),
        "posting must have the id of its role, %s, got: %s",
        role.id(),
        readFrom.id());
    return store.put(entries.entry(role, entries.kept(readFrom)));
  }

  /**
   * Reads all postings and puts their roles as one change; one that cannot be put is a problem in
   * the report, never a failed batch. Of several with one id the last stays. The whole change is
   * held in memory meanwhile, so a large load is best cut into batches of some thousands.
   */
  public PutReport putAll(Iterable<Posting> postings) {
    return PutReport.of(postings, Posting::id, entries::entry, store::putAll);
  }

  /** The same with roles that were read before. */
  public PutReport putRoles(Iterable<Role> roles) {
    return PutReport.of(
        roles, Role::id, role -> entries.entry(role, Optional.empty()), store::putAll);
  }

  /** Removes every role that a filter accepts; the change's sequence number. */
  public long removeAll(Filter filter) {
    return store.removeAll(filter);
  }

  /** The number of visible roles. */
  public int size() {
    return store.snapshot(Snapshot::size);
  }

  /** The number of visible roles that a filter accepts. */
  public int size(Filter filter) {
    return store.snapshot(roles -> roles.size(filter));
  }

  /**
   * How many of the visible roles that a filter accepts state each value of a facet: most roles
   * first, then by value.
   */
  public List<FacetCount> counts(Facet facet, Filter filter) {
    List<FacetCount> counts = new ArrayList<>();
    store
        .snapshot(roles -> roles.counts(facet, filter))
        .forEach((value, roles) -> counts.add(new FacetCount(value, roles)));
    counts.sort(Comparator.comparingInt((FacetCount count) -> -count.roles()));
    return List.copyOf(counts);
  }

  /** The visible role with this id. */
  public Optional<Role> role(String id) {
    return store.snapshot(roles -> roles.kept(id)).map(kept -> Entries.parse(kept.record()));
  }

  /** The posting that the visible role with this id was read from, if it was kept. */
  public Optional<Posting> posting(String id) {
    return store
        .snapshot(roles -> roles.kept(id))
        .flatMap(Kept::posting)
        .map(Entries::parsePosting);
  }

  /**
   * The best roles for a profile, exactly, each with its explanation. Where the request shows each
   * opening once, the best roles are those of as many openings.
   */
  public Ranking rank(Profile profile, RankRequest request) {
    return store.snapshot(roles -> rank(roles, profile, request, Workers.CALLER, 1));
  }

  /**
   * The same ranking, found on the caller's thread and {@code executor} together, so that a large
   * index answers sooner.
   */
  public Ranking rank(Profile profile, RankRequest request, Executor executor) {
    return store.snapshot(
        roles -> rank(roles, profile, request, Batch.workers(executor), Batch.threads()));
  }

  /**
   * The ids and scores of the best roles, in the order of {@link #rank(Profile, RankRequest)} and
   * without its explanations: for callers who want those of a few roles, or of none.
   *
   * @throws IllegalArgumentException if the request shows each opening once
   */
  public List<RoleScore> scores(Profile profile, RankRequest request) {
    checkArgument(
        !request.isOnePerOpening(), "request must be for all roles, got one for openings");
    CompiledProfile compiled = compile(profile, request.settings());
    Optional<Position> after = request.cursor().map(RoleIndex::behind);
    return store
        .snapshot(roles -> roles.positions(compiled, request.k(), request.filter(), after))
        .stream()
        .map(position -> new RoleScore(position.role(), position.score()))
        .toList();
  }

  /**
   * Makes rankings under a policy fast from now on, rather than some refresh after its first use.
   * Under a policy that is not prepared for, a ranking looks at every role; its result is the same.
   * It takes a few microseconds a role.
   *
   * @return whether there was room for it in {@link IndexOptions#policyBytes()}
   */
  public boolean prepare(ScoringPolicy policy) {
    return prepare(policy, Runnable::run);
  }

  /** The same, done on the caller's thread and {@code executor} together. */
  public boolean prepare(ScoringPolicy policy, Executor executor) {
    return store.snapshot(roles -> roles.prepare(policy, Batch.workers(executor)));
  }

  /** What is held for ranking, and what the rankings since the index was opened took. */
  public IndexStatistics statistics() {
    return store.snapshot(IndexStatistics::of);
  }

  /**
   * The rankings of many profiles over one state of the index, in the order of the profiles. The
   * caller's thread and {@code executor} work on them together, as many at a time as there are
   * processors.
   *
   * @param progress told on the caller's thread how many profiles are ranked
   * @throws CancellationException if {@code progress} ends it
   */
  public List<Ranking> rankAll(
      List<Profile> profiles, RankRequest request, Executor executor, Progress progress) {
    return store.snapshot(
        roles ->
            Batch.map(
                profiles,
                profile -> rank(roles, profile, request, Workers.CALLER, 1),
                executor,
                progress));
  }

  private Ranking rank(
      Snapshot roles, Profile profile, RankRequest request, Workers workers, int threads) {
    CompiledProfile compiled = compile(profile, request.settings());
    if (request.isOnePerOpening()) {
      OnePerOpening shown = OnePerOpening.of(roles, compiled, request, workers, threads);
      return new Ranking(
          explain(shown.roles().stream(), compiled),
          shown.others(),
          shown.considered(),
          stamp(request.settings()),
          Optional.empty());
    }
    Hits hits =
        roles.rank(
            compiled,
            request.k(),
            request.filter(),
            request.cursor().map(RoleIndex::behind),
            workers,
            threads);
    return new Ranking(
        explain(hits.hits().stream().map(hit -> Entries.parse(hit.record())), compiled),
        Map.of(),
        hits.considered(),
        stamp(request.settings()),
        cursor(hits, request));
  }

  private List<Match> explain(Stream<Role> roles, CompiledProfile compiled) {
    return roles.map(role -> Explainer.explain(role, compiled, tally.vocabulary())).toList();
  }

  private static Position behind(Cursor cursor) {
    return new Position(cursor.tier(), cursor.score(), cursor.roleId());
  }

  /** Behind the last hit, if the page is full: fewer hits than asked for are the end. */
  private static Optional<Cursor> cursor(Hits hits, RankRequest request) {
    if (hits.hits().size() < request.k()) {
      return Optional.empty();
    }
    Position last = Iterables.getLast(hits.hits()).position();
    ScoreSettings settings = request.settings();
    return Optional.of(
        new Cursor(
            last.tier(), last.score(), settings.asOf(), settings.policy().hash(), last.role()));
  }

  /**
   * Reads again, with the vocabulary in use, the kept posting of every visible role that was read
   * with another; a role without a posting is compiled again as it stands. Roles that change or go
   * meanwhile are left alone. Others rank, put and remove all the while; call it on a thread of
   * your own to have it in the background.
   *
   * @return how many roles are now as the vocabulary in use has them; visible, not durable
   * @throws CancellationException if {@code progress} ends it: what was done stays done
   */
  public int reread(Progress progress) {
    return new Reread(store, tally.vocabulary().fingerprint(), entries::anew).run(progress);
  }

  /** The visible roles that are one opening, posted on several boards or posted again. */
  public SameOpenings sameOpenings() {
    return store.snapshot(
        roles -> {
          List<SameOpenings.Group> groups = new ArrayList<>();
          for (String key : roles.sharedOpenings()) {
            groups.addAll(SameOpenings.of(Entries.parse(roles.records(key))).groups());
          }
          return new SameOpenings(roles.size(), groups);
        });
  }

  /** The match of a profile with the visible role of this id. */
  public Optional<Match> explain(Profile profile, String id, ScoreSettings settings) {
    CompiledProfile compiled = compile(profile, settings);
    return role(id).map(role -> Explainer.explain(role, compiled, tally.vocabulary()));
  }

  /** What stands between a profile and the visible role of this id, and what would change it. */
  public Optional<Gaps> gaps(Profile profile, String id, ScoreSettings settings) {
    return role(id).map(role -> tally.gaps(profile, role, settings));
  }

  /**
   * Which single changes to a profile would do most over all visible roles.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} ends it
   */
  public OverallGaps gaps(Profile profile, OverallRequest request, Progress progress) {
    return store.snapshot(
        roles ->
            OverallGaps.of(
                roles::programs, roles.size(), profile, request, tally.vocabulary(), progress));
  }

  /**
   * Which of the visible roles to apply to, and in which order.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} ends it
   */
  public ApplicationPlan plan(Profile profile, PlanRequest request, Progress progress) {
    CompiledProfile compiled = compile(profile, request.settings());
    List<Opening> openings = new ArrayList<>();
    store.snapshot(
        roles -> {
          int total = roles.size();
          roles.terms(
              (role, terms) -> {
                openings.add(Opening.of(terms, role, compiled));
                int done = openings.size();
                if ((done % PLAN_STEP == 0 || done == total) && !progress.goOn(done, total)) {
                  throw new CancellationException("ended after " + done + " of " + total);
                }
              });
          return total;
        });
    return ApplicationPlan.of(openings, request);
  }

  private CompiledProfile compile(Profile profile, ScoreSettings settings) {
    return CompiledProfile.of(profile, tally.vocabulary(), settings);
  }

  private Stamp stamp(ScoreSettings settings) {
    return tally.stamp(settings);
  }
}
