package dev.roletally;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Match;
import dev.roletally.explain.Stamp;
import dev.roletally.format.ProfileReader;
import dev.roletally.format.ProfileReading;
import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.Opening;
import dev.roletally.plan.PlanRequest;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Explainer;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The way in: reads postings, scores profiles against single roles, and opens indexes.
 *
 * <p>Immutable and safe to share between threads; make one and keep it.
 */
public final class RoleTally {
  private final Vocabulary vocabulary;
  private final PostingReader reader;
  private final ProfileReader profiles;

  private RoleTally(Vocabulary vocabulary, PostingReader reader, ProfileReader profiles) {
    this.vocabulary = vocabulary;
    this.reader = reader;
    this.profiles = profiles;
  }

  /** RoleTally with the vocabulary that comes with it. */
  public static RoleTally create() {
    return with(Vocabulary.bundled());
  }

  /** RoleTally with a vocabulary of the caller's. */
  public static RoleTally with(Vocabulary vocabulary) {
    requireNonNull(vocabulary, "vocabulary");
    return new RoleTally(
        vocabulary, PostingReader.with(vocabulary), ProfileReader.with(vocabulary));
  }

  /**
   * The same, reading no more than the first {@code units} of a posting: see {@link
   * PostingReader#limitedTo}. What is longer is read in part and says so.
   */
  public RoleTally limitedTo(int units) {
    return new RoleTally(vocabulary, reader.limitedTo(units), profiles);
  }

  /** The vocabulary in use. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The role that a posting offers. Never throws on content: see the role's diagnostics. */
  public Role read(Posting posting) {
    return reader.read(posting);
  }

  /**
   * The profile that a document describes, in RoleTally's own form or as a JSON Resume, with the
   * skills that a resume's prose names.
   *
   * @param json the document
   * @param id the profile's id if the document has none
   * @param asOf the day that tells a degree still pursued from one completed
   * @throws IllegalArgumentException if it is neither; the message names the rule, the sort of
   *     value and the JSON Pointer of where it stands
   */
  public ProfileReading readProfile(String json, String id, LocalDate asOf) {
    return profiles.read(json, id, asOf);
  }

  /** Scores a role for a profile: the same number, to the last point, that an index gives. */
  public Match score(Profile profile, Role role, ScoreSettings settings) {
    return Explainer.explain(role, CompiledProfile.of(profile, vocabulary, settings), vocabulary);
  }

  /** What stands between a profile and a role, and what would change it. */
  public Gaps gaps(Profile profile, Role role, ScoreSettings settings) {
    return Gaps.of(role, profile, settings, vocabulary);
  }

  /** Which of these roles to apply to, and in which order. */
  public ApplicationPlan plan(Profile profile, Iterable<Role> roles, PlanRequest request) {
    CompiledProfile compiled = CompiledProfile.of(profile, vocabulary, request.settings());
    List<Opening> openings = new ArrayList<>();
    for (Role role : roles) {
      openings.add(Opening.of(role, CompiledRole.of(role, vocabulary), compiled));
    }
    return ApplicationPlan.of(openings, request);
  }

  /**
   * Opens the index in a folder, a new one if the folder holds none, with {@link
   * IndexOptions#defaults()}.
   *
   * @throws IllegalStateException if another process has it open, or it was written in another
   *     format or with a vocabulary that this one does not go on from
   * @throws java.io.UncheckedIOException if the folder cannot be used or a file is damaged
   */
  public RoleIndex open(Path folder) {
    return open(folder, IndexOptions.defaults());
  }

  /** The same with an answer of the caller's to a changed vocabulary. */
  public RoleIndex open(Path folder, OnVocabularyChange answer) {
    return open(folder, IndexOptions.defaults().onVocabularyChange(answer));
  }

  /** The same with options of the caller's. */
  public RoleIndex open(Path folder, IndexOptions options) {
    RoleStore store =
        RoleStore.open(folder, vocabulary, options.verifiesChecksums(), options.policyBytes());
    return RoleIndex.open(this, store, options);
  }

  /**
   * Opens the index of profiles in a folder, a new one if the folder holds none. If it was written
   * with another vocabulary its profiles are looked up again first, which takes a tenth of a
   * millisecond each.
   *
   * @throws IllegalStateException if another process has it open, or it was written in another
   *     format
   * @throws java.io.UncheckedIOException if the folder cannot be used or a file is damaged
   */
  public ProfileIndex openProfiles(Path folder) {
    return ProfileIndex.open(this, folder);
  }

  /** Opens an empty index of profiles in memory, gone when it is closed. */
  public ProfileIndex openProfilesInMemory() {
    return ProfileIndex.inMemory(this);
  }

  /** What scores under these settings are made with. */
  Stamp stamp(ScoreSettings settings) {
    return new Stamp(
        Scorer.VERSION,
        settings.policy().name(),
        settings.policy().hash(),
        vocabulary.fingerprint(),
        settings.asOf());
  }

  /** Opens an empty index in memory, gone when it is closed. */
  public RoleIndex openInMemory() {
    return openInMemory(IndexOptions.defaults());
  }

  /** The same with options of the caller's. */
  public RoleIndex openInMemory(IndexOptions options) {
    RoleStore store = RoleStore.inMemory(vocabulary, options.policyBytes());
    return RoleIndex.open(this, store, options);
  }
}
