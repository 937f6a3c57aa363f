package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The published table of partial credits, in thousandths: what a claim is worth that is near to
 * what is asked, and not it. All are below 1000, so that none alone makes MET.
 *
 * @param broader a skill one step more general than asked
 * @param broaderStill a skill two or more steps more general
 * @param related a neighbouring skill
 * @param withoutYears a skill that is asked with years, claimed with none; grows to 1000 with the
 *     years claimed of the years asked
 * @param fieldBroader a field of study more general than asked
 * @param fieldRelated a neighbouring field, where the posting does not welcome related fields
 * @param fieldDistant a field two steps away, where the posting welcomes related fields; where it
 *     does not, half of it
 * @param fieldUnstated a degree whose field is not stated, where fields are asked
 * @param levelAbove a student of a higher level than the students asked for
 * @param otherExperience experience of another kind than asked
 * @param languageBelow a language spoken one level below the one asked; half for each further level
 * @param relatedWork work, studies or skills of a neighbouring occupation
 * @param studied studies of what the occupation takes, and no such work
 * @param skilled three or more skills that the occupation takes, and no such work
 * @param pastStudies an internship, for one who no longer studies
 * @param fieldOther a field of study that is none of these
 * @param finalYear a degree that comes within twelve months, where a finished one is asked
 * @param inferred what a skill that the candidate's prose names is worth of the same skill claimed
 */
public record CreditTable(
    int broader,
    int broaderStill,
    int related,
    int withoutYears,
    int fieldBroader,
    int fieldRelated,
    int fieldDistant,
    int fieldUnstated,
    int levelAbove,
    int otherExperience,
    int languageBelow,
    int relatedWork,
    int studied,
    int skilled,
    int pastStudies,
    int fieldOther,
    int finalYear,
    int inferred) {
  private static final CreditTable STANDARD =
      new CreditTable(
          400, 200, 500, 300, 700, 700, 600, 500, 500, 300, 500, 500, 700, 700, 300, 200, 600, 800);

  /** Rejects credits out of range. */
  public CreditTable {
    int[] all = {
      broader,
      broaderStill,
      related,
      withoutYears,
      fieldBroader,
      fieldRelated,
      fieldDistant,
      fieldUnstated,
      levelAbove,
      otherExperience,
      languageBelow,
      relatedWork,
      studied,
      skilled,
      pastStudies,
      fieldOther,
      finalYear,
      inferred
    };
    for (int credit : all) {
      checkArgument(
          credit >= 0 && credit < 1000, "partial credit must be 0 to 999, got: %s", credit);
    }
    checkArgument(
        broaderStill <= broader, "broaderStill must be at most %s, got: %s", broader, broaderStill);
  }

  /** The table of the released presets. */
  public static CreditTable standard() {
    return STANDARD;
  }
}
