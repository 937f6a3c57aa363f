package dev.roletally;

import static java.util.Objects.requireNonNull;

/**
 * How an index is opened.
 *
 * @param verifiesChecksums whether every file is read through first, so that damage shows at once
 * @param keepsPostings whether postings are kept beside their roles, so that they can be read again
 *     with a newer vocabulary
 * @param onVocabularyChange what happens if it was written with another vocabulary
 */
public record IndexOptions(
    boolean verifiesChecksums, boolean keepsPostings, OnVocabularyChange onVocabularyChange) {
  /** Rejects null. */
  public IndexOptions {
    requireNonNull(onVocabularyChange, "onVocabularyChange");
  }

  /** Checksums verified, postings kept, and an older vocabulary's roles kept as they are. */
  public static IndexOptions defaults() {
    return new IndexOptions(true, true, OnVocabularyChange.KEEP);
  }

  /** The same, opened without reading every file through. */
  public IndexOptions withoutChecksums() {
    return new IndexOptions(false, keepsPostings, onVocabularyChange);
  }

  /** The same without keeping postings. */
  public IndexOptions withoutPostings() {
    return new IndexOptions(verifiesChecksums, false, onVocabularyChange);
  }

  /** The same with another answer to a changed vocabulary. */
  public IndexOptions onVocabularyChange(OnVocabularyChange answer) {
    return new IndexOptions(verifiesChecksums, keepsPostings, answer);
  }
}
