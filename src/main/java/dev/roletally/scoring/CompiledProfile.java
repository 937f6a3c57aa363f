package dev.roletally.scoring;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Set;

/**
 * A profile ready to be scored under given settings: its claims looked up in the vocabulary, its
 * free days united.
 *
 * <p>Safe to share between threads.
 */
public final class CompiledProfile {
  private final Profile profile;
  private final Vocabulary vocabulary;
  private final ScoreSettings settings;
  private final SkillCredit skills;
  private final DegreeCredit degrees;
  private final Supplier<ExperienceCredit> experience;
  private final Supplier<WorkCredit> work;
  private final AvailabilityCredit availability;
  private final StatusCredit status;

  private CompiledProfile(Profile profile, Vocabulary vocabulary, ScoreSettings settings) {
    CreditTable table = settings.policy().credits();
    Denials denials = new Denials(profile, vocabulary);
    this.profile = profile;
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.skills = new SkillCredit(profile, vocabulary, denials, table, settings.asOf());
    this.degrees = new DegreeCredit(profile, vocabulary, table, settings.asOf());
    // looked up when first asked for: by many roles neither is
    this.experience =
        Suppliers.memoize(() -> new ExperienceCredit(profile, vocabulary, table, settings.asOf()));
    this.work = Suppliers.memoize(() -> new WorkCredit(profile, vocabulary, settings));
    this.availability = new AvailabilityCredit(profile, settings.asOf());
    this.status = new StatusCredit(profile, denials, table);
  }

  /** Compiles a profile. */
  public static CompiledProfile of(Profile profile, Vocabulary vocabulary, ScoreSettings settings) {
    return new CompiledProfile(profile, vocabulary, settings);
  }

  /** The settings it was compiled under. */
  public ScoreSettings settings() {
    return settings;
  }

  /** What was compiled. */
  Profile profile() {
    return profile;
  }

  /** Whether the profile wholly satisfies it. */
  public boolean satisfies(Asked asked) {
    return asked.assess(this).credit() == Assessment.FULL;
  }

  /** How far the profile satisfies it, in numbers. */
  public Credit credit(Asked asked) {
    return asked.assess(this).numbers();
  }

  /** The credit of a leaf, in thousandths. */
  public int credit(CompiledLeaves leaves, int leaf) {
    int[] codes = leaves.codes();
    int at = leaves.start(leaf);
    return switch (codes[at]) {
      case CompiledLeaves.TERM -> skills.credit(codes[at + 1], codes[at + 2]);
      case CompiledLeaves.CLASS -> skills.creditOfClass(codes[at + 1]);
      case CompiledLeaves.DEGREE -> degrees.credit(codes, at + 1, leaves.start(leaf + 1));
      case CompiledLeaves.DAYS -> availability.credit(codes, at + 1, leaves.start(leaf + 1));
      case CompiledLeaves.WORK ->
          work.get().credit(codes[at + 1], CompiledLeaves.seniority(codes[at + 2]));
      case CompiledLeaves.EXPERIENCE ->
          experience.get().assess(leaves.experience(leaf), leaves.kind(leaf)).credit();
      default -> leaves.asked(leaf).assess(this).credit();
    };
  }

  /**
   * Credits at once what stands in columns.
   *
   * @param credits by leaf, as {@link CompiledLeaves#clearColumns} left it: raised to the credit of
   *     what stands in columns
   */
  public void creditColumns(CompiledLeaves leaves, short[] credits) {
    degrees.credit(leaves.degrees(), credits);
    availability.credit(leaves.times(), credits);
  }

  /** The credit of an availability, in thousandths. */
  public int credit(StartDays asked) {
    return availability.credit(asked);
  }

  /** The greatest credit that what the profile leaves open could bring for an availability. */
  public int high(StartDays asked) {
    return availability.high(asked);
  }

  /** The vocabulary it was compiled with. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * The concepts of the vocabulary, by ordinal, that some claim may be worth something for: every
   * skill, certificate or class of another concept gets a credit of 0.
   */
  public int[] reached() {
    return skills.reached();
  }

  /** The concepts outside the vocabulary that are claimed, beside those {@link #reached()}. */
  public Set<String> reachedOutside() {
    return skills.reachedOutside();
  }

  /** How far the profile satisfies a leaf. */
  Assessment assess(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Skill skill -> skills.assess(skill);
      case Criterion.Certification certification -> skills.assess(certification);
      case Criterion.Degree degree -> degrees.assess(degree);
      case Criterion.Experience asked -> experience.get().assess(asked);
      case Criterion.Work asked -> work.get().assess(asked);
      case Criterion.Availability asked -> availability.assess(asked);
      case Criterion.Graduation graduation -> degrees.assess(graduation);
      case Criterion.Authorization authorization -> status.assess(authorization);
      case Criterion.Language language -> status.assess(language);
      case Criterion.Location location -> status.assess(location);
      case Criterion.Other other -> StatusCredit.unprovable();
    };
  }

  /** How far the profile satisfies "anything of this class": wholly or not at all. */
  Assessment assessClass(String concept) {
    return skills.assessClass(concept);
  }
}
