package dev.roletally.explain;

/**
 * The stable machine codes of evidence: why a criterion has its credit.
 *
 * <p>Evidence may carry parameters, all as text: {@code asked} (what is asked); {@code months} and
 * {@code askedMonths} of years and experience; {@code level}, {@code status} and, if stated, {@code
 * field} and {@code month} of the degree spoken of; {@code start}, {@code days} needed, {@code
 * starts} that fit, {@code daysFree} and {@code daysShort} of availability, and the {@code last}
 * start of a cycle that is over. Days are ISO 8601 dates, months {@code 2027-05}.
 */
public enum Code {
  /** The profile claims the very concept. */
  EXACT,
  /** The profile claims something narrower, which includes what is asked. */
  NARROWER,
  /** The profile claims something more general. */
  BROADER,
  /** The profile claims a neighbour. */
  RELATED,
  /** The profile claims another thing of the class that the posting leaves open. */
  OPEN_LIST,
  /** The profile does not claim it; its prose names it. */
  INFERRED,
  /** The profile's list does not hold it. */
  NOT_CLAIMED,
  /** The profile says nothing about it. */
  NOT_STATED,
  /** The profile says that the candidate does not have it. */
  DENIED,
  /** The skill is claimed with fewer years than asked. */
  YEARS_SHORT,
  /** The skill is claimed without its years. */
  YEARS_UNSTATED,
  /** A degree fits. */
  DEGREE_FITS,
  /** The degree is of a higher level than the students asked for. */
  LEVEL_ABOVE,
  /** The degree is of a lower level. */
  LEVEL_BELOW,
  /** The degree has not come as far, or further, than asked. */
  STATUS_DIFFERS,
  /** The degree asked is finished within twelve months. */
  STATUS_SOON,
  /** The degree is in a neighbouring field. */
  FIELD_RELATED,
  /** The degree is in another field. */
  FIELD_DIFFERS,
  /** The field of the degree is not stated. */
  FIELD_UNSTATED,
  /** The date of the degree is not stated. */
  DATE_UNSTATED,
  /** The experience is there. */
  EXPERIENCE_FITS,
  /** The experience is shorter than asked. */
  EXPERIENCE_SHORT,
  /** There is experience of another kind. */
  EXPERIENCE_DIFFERS,
  /** The candidate did work of the occupation asked. */
  OCCUPATION_FITS,
  /** The candidate did work of a neighbouring occupation. */
  OCCUPATION_NEAR,
  /** The candidate studied what the occupation takes. */
  OCCUPATION_STUDIED,
  /** The candidate has skills that the occupation takes. */
  OCCUPATION_SKILLED,
  /** Neither work nor studies nor skills are of the occupation asked. */
  OCCUPATION_DIFFERS,
  /** The time at work is less than the seniority asked takes. */
  SENIORITY_SHORT,
  /** An internship is asked of one who no longer studies. */
  PAST_STUDIES,
  /** Published at a venue named. */
  PUBLISHED,
  /** Free for the whole time from at least one start. */
  START_FITS,
  /** Free for a part of the time from the nearest start. */
  START_MISSED,
  /** Every start lies before the as-of date. */
  CYCLE_OVER,
  /** The degree is expected within the window. */
  GRADUATION_FITS,
  /** The degree is expected outside the window. */
  GRADUATION_OUTSIDE,
  /** The permission, citizenship or clearance is held. */
  AUTHORIZED,
  /** The language is spoken well enough. */
  LANGUAGE_FITS,
  /** The language is spoken less well. */
  LANGUAGE_BELOW,
  /** The place fits. */
  LOCATION_FITS,
  /** An equal ask stands elsewhere and is weighed there. */
  REPEATS,
  /** No profile could prove it. */
  UNPROVABLE,
  /** The posting contradicts itself, and the readings disagree for this candidate. */
  READINGS_DISAGREE,
  /** The posting is in a language that is not read. */
  LANGUAGE_UNSUPPORTED
}
