package dev.roletally;

/** What opening an index does if it was written with another vocabulary than the one in use. */
public enum OnVocabularyChange {
  /**
   * Opens it and logs a warning, if every concept that a role asks for is in the vocabulary in use,
   * as it is after adding to one; an error otherwise. Roles stay as they were read until {@link
   * RoleIndex#reread}.
   */
  KEEP,
  /** Opens it and reads every posting that was kept again, before the index is given out. */
  REREAD,
  /** An error that names both vocabularies. */
  REFUSE
}
