package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roletally.format.ProfileJson;
import dev.roletally.internal.lucene.ProfileEntry;
import dev.roletally.internal.lucene.ProfileHits;
import dev.roletally.internal.lucene.ProfileSnapshot;
import dev.roletally.internal.lucene.ProfileStore;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Explainer;
import dev.roletally.scoring.ProfileTerms;
import dev.roletally.scoring.ScoreSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many profiles, kept on disk or in memory, ranked for roles: who of them suits a role that
 * arrives?
 *
 * <p>A score is the one that {@link RoleTally#score} gives, and never depends on the other
 * profiles.
 *
 * <p>It holds claims about people: give it a folder that nobody else can read, remove whom you may
 * no longer keep, and {@link #purge()}.
 *
 * <p>Safe for any number of threads; changes and failures are as {@link StoredIndex} says.
 */
public final class ProfileIndex extends StoredIndex {
  /** How many profiles are put at once when all are looked up again. */
  private static final int BATCH = 1000;

  /** The part of the heap that compiled profiles may take. */
  private static final int HEAP_SHARE = 8;

  private static final Logger log = LoggerFactory.getLogger(ProfileIndex.class);

  private final RoleTally tally;
  private final ProfileStore store;

  private ProfileIndex(RoleTally tally, ProfileStore store) {
    super(store);
    this.tally = tally;
    this.store = store;
  }

  static ProfileIndex open(RoleTally tally, Path folder) {
    ProfileStore store =
        ProfileStore.open(folder, tally.vocabulary(), ProfileIndex::parse, true, heap());
    ProfileIndex index = new ProfileIndex(tally, store);
    try {
      index.lookUpAgain();
    } catch (RuntimeException | Error e) {
      try (store) {
        throw e;
      }
    }
    log.debug("opened an index of {} profiles", index.size());
    return index;
  }

  static ProfileIndex inMemory(RoleTally tally) {
    return new ProfileIndex(
        tally, ProfileStore.inMemory(tally.vocabulary(), ProfileIndex::parse, heap()));
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() / HEAP_SHARE;
  }

  /** Makes the terms of all profiles anew if they were made with another vocabulary. */
  private void lookUpAgain() {
    if (store.writtenWith().isEmpty()
        || store.writtenWith().get().equals(tally.vocabulary().fingerprint())) {
      return;
    }
    store.snapshot(
        profiles -> {
          List<ProfileEntry> batch = new ArrayList<>();
          profiles.records(
              record -> {
                batch.add(entry(parse(record)));
                if (batch.size() == BATCH) {
                  store.putAll(batch);
                  batch.clear();
                }
              });
          return store.putAll(batch);
        });
    store.stampVocabularyInUse();
    // one commit: until it is whole the former terms stand, with their stamp
    store.commit();
    log.debug("looked up again with vocabulary {}", tally.vocabulary().fingerprint());
  }

  /**
   * Puts a profile in place of the one with its id, if there is one.
   *
   * @return the change's sequence number
   * @throws IllegalArgumentException if the id is longer than {@link RoleIndex#MAX_ID_BYTES}, empty
   *     or not well-formed Unicode, or a claim is none that {@link ProfileJson} reads, such as a
   *     blank name
   */
  public long put(Profile profile) {
    return store.put(entry(profile));
  }

  /**
   * Puts all profiles as one change; one that cannot be put is a problem in the report, never a
   * failed batch. Of several with one id the last stays. The whole change is held in memory
   * meanwhile, so a large load is best cut into batches of some thousands.
   */
  public PutReport putAll(Iterable<Profile> profiles) {
    return PutReport.of(profiles, Profile::id, this::entry, store::putAll);
  }

  /** The number of visible profiles. */
  public int size() {
    return store.snapshot(ProfileSnapshot::size);
  }

  /** The visible profile with this id. */
  public Optional<Profile> profile(String id) {
    return store.snapshot(profiles -> profiles.record(id)).map(ProfileIndex::parse);
  }

  /**
   * The best {@code k} visible profiles for a role, exactly, each with its explanation.
   *
   * @throws IllegalArgumentException if {@code k} is not positive
   */
  public CandidateRanking rank(Role role, ScoreSettings settings, int k) {
    checkArgument(k >= 1, "k must be 1 or more, got: %s", k);
    CompiledRole compiled = CompiledRole.of(role, tally.vocabulary());
    ProfileHits hits = store.snapshot(profiles -> profiles.rank(compiled, settings, k));
    List<Candidate> candidates = new ArrayList<>();
    for (byte[] record : hits.records()) {
      Profile profile = parse(record);
      candidates.add(
          new Candidate(
              profile.id(),
              Explainer.explain(
                  role,
                  CompiledProfile.of(profile, tally.vocabulary(), settings),
                  tally.vocabulary())));
    }
    return new CandidateRanking(
        candidates, hits.considered(), hits.evaluated(), tally.stamp(settings));
  }

  private ProfileEntry entry(Profile profile) {
    PutCheck.profileId(profile.id());
    byte[] record = ProfileJson.writeCompact(profile).getBytes(UTF_8);
    checkArgument(
        parse(record).equals(profile),
        "profile must come back from its JSON form as it is, got another for: %s",
        profile.id());
    return new ProfileEntry(profile.id(), ProfileTerms.of(profile, tally.vocabulary()), record);
  }

  private static Profile parse(byte[] record) {
    return ProfileJson.read(new String(record, UTF_8), "");
  }
}
