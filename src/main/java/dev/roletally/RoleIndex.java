package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Utf8;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.explain.Stamp;
import dev.roletally.format.RoleJson;
import dev.roletally.internal.lucene.RoleStore;
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
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Explainer;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many roles, kept on disk or in memory, ranked for profiles.
 *
 * <p>Safe for any number of threads, readers and writers alike. What is put or removed is visible
 * after {@link #refresh()} or {@link #commit()}, and durable after {@link #commit()}. A score never
 * depends on the other roles of the index. Every method throws {@link IllegalStateException} once
 * the index is closed, and {@link java.io.UncheckedIOException} if the folder fails.
 */
public final class RoleIndex implements AutoCloseable {
  /** The greatest length of a role's id, in bytes of UTF-8. */
  public static final int MAX_ID_BYTES = 1024;

  /** How many roles a plan goes through before it tells of its progress. */
  private static final int PLAN_STEP = 256;

  private static final Logger log = LoggerFactory.getLogger(RoleIndex.class);

  private final RoleTally tally;
  private final RoleStore store;

  RoleIndex(RoleTally tally, RoleStore store) {
    this.tally = tally;
    this.store = store;
    log.debug("opened an index of {} roles", store.size());
  }

  /**
   * Reads a posting and puts its role in place of the one with its id, if there is one.
   *
   * @throws IllegalArgumentException if the id is too long or not well-formed Unicode
   */
  public void put(Posting posting) {
    put(tally.read(posting));
  }

  /**
   * Puts a role in place of the one with its id, if there is one.
   *
   * @throws IllegalArgumentException if the id is too long or not well-formed Unicode
   */
  public void put(Role role) {
    checkId(role.id());
    store.put(
        role.id(),
        CompiledRole.of(role, tally.vocabulary()),
        Opening.terms(role),
        SameOpenings.key(role),
        RoleJson.writeCompact(role).getBytes(StandardCharsets.UTF_8));
  }

  /** Puts all postings; one that cannot be put is a problem in the report, never a failed batch. */
  public PutReport putAll(Iterable<Posting> postings) {
    int put = 0;
    List<PutReport.Problem> problems = new ArrayList<>();
    for (Posting posting : postings) {
      try {
        put(posting);
        put++;
      } catch (IllegalArgumentException e) {
        problems.add(new PutReport.Problem(posting.id(), String.valueOf(e.getMessage())));
      }
    }
    return new PutReport(put, problems);
  }

  /** Removes the role with this id, if there is one. */
  public void remove(String id) {
    store.remove(id);
  }

  /** Makes everything put and removed so far durable and visible; the sequence number of that. */
  public long commit() {
    long sequence = store.commit();
    log.debug("committed up to {}", sequence);
    return sequence;
  }

  /** Makes everything put and removed so far visible, and not durable. */
  public void refresh() {
    store.refresh();
  }

  /** The number of visible roles. */
  public int size() {
    return store.size();
  }

  /** The visible role with this id. */
  public Optional<Role> role(String id) {
    return store.document(id).map(RoleIndex::parse);
  }

  /**
   * The best roles for a profile, exactly, each with its explanation. Where the request shows each
   * opening once, the best roles are those of as many openings.
   */
  public Ranking rank(Profile profile, RankRequest request) {
    CompiledProfile compiled = compile(profile, request.settings());
    if (request.isOnePerOpening()) {
      return store.snapshot(
          roles -> {
            OnePerOpening shown = OnePerOpening.of(roles, compiled, request.k());
            return new Ranking(
                explain(shown.roles(), compiled),
                shown.others(),
                roles.size(),
                stamp(request.settings()));
          });
    }
    RoleStore.Hits hits = store.rank(compiled, request.k());
    List<Role> roles = hits.hits().stream().map(hit -> parse(hit.document())).toList();
    return new Ranking(explain(roles, compiled), hits.considered(), stamp(request.settings()));
  }

  private List<Match> explain(List<Role> roles, CompiledProfile compiled) {
    return roles.stream()
        .map(role -> Explainer.explain(role, compiled, tally.vocabulary()))
        .toList();
  }

  /** The visible roles that are one opening, posted on several boards or posted again. */
  public SameOpenings sameOpenings() {
    return store.snapshot(
        roles -> {
          List<SameOpenings.Group> groups = new ArrayList<>();
          for (String key : roles.sharedOpenings()) {
            groups.addAll(SameOpenings.of(parse(roles.documents(key))).groups());
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

  /** Closes the index; what was not committed is lost. */
  @Override
  public void close() {
    store.close();
    log.debug("closed");
  }

  private CompiledProfile compile(Profile profile, ScoreSettings settings) {
    return CompiledProfile.of(profile, tally.vocabulary(), settings);
  }

  private Stamp stamp(ScoreSettings settings) {
    return new Stamp(
        Scorer.VERSION,
        settings.policy().name(),
        settings.policy().hash(),
        tally.vocabulary().fingerprint(),
        settings.asOf());
  }

  private static List<Role> parse(List<byte[]> documents) {
    return documents.stream().map(RoleIndex::parse).toList();
  }

  static Role parse(byte[] document) {
    return RoleJson.read(new String(document, StandardCharsets.UTF_8));
  }

  private static void checkId(String id) {
    int bytes;
    try {
      bytes = Utf8.encodedLength(id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("role id must be well-formed Unicode, got: " + id, e);
    }
    checkArgument(
        bytes >= 1 && bytes <= MAX_ID_BYTES,
        "role id must be 1 to %s bytes of UTF-8, got: %s",
        MAX_ID_BYTES,
        bytes);
  }
}
