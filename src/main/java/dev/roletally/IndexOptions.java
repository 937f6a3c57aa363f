package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * How an index is opened.
 *
 * @param verifiesChecksums whether every file is read through first, so that damage shows at once
 * @param keepsPostings whether postings are kept beside their roles, so that they can be read again
 *     with a newer vocabulary
 * @param onVocabularyChange what happens if it was written with another vocabulary
 * @param policyBytes the most heap, in bytes, that is kept to rank fast under the policies used: of
 *     a million roles a policy uses up to some 350 bytes each, and is slower with fewer, down to
 *     some 200; 0 keeps none, which is the mode of least memory: every ranking looks at every role
 */
public record IndexOptions(
    boolean verifiesChecksums,
    boolean keepsPostings,
    OnVocabularyChange onVocabularyChange,
    long policyBytes) {
  /** The part of the heap that is kept for policies if nothing else is said: a quarter. */
  private static final int HEAP_SHARE = 4;

  /** Rejects null and a negative number of bytes. */
  public IndexOptions {
    requireNonNull(onVocabularyChange, "onVocabularyChange");
    checkArgument(policyBytes >= 0, "policyBytes must be 0 or more, got: %s", policyBytes);
  }

  /**
   * Checksums verified, postings kept, an older vocabulary's roles kept as they are, and a quarter
   * of the heap for policies.
   */
  public static IndexOptions defaults() {
    long bytes = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    return new IndexOptions(true, true, OnVocabularyChange.KEEP, bytes);
  }

  /** The same, opened without reading every file through. */
  public IndexOptions withoutChecksums() {
    return new IndexOptions(false, keepsPostings, onVocabularyChange, policyBytes);
  }

  /** The same without keeping postings. */
  public IndexOptions withoutPostings() {
    return new IndexOptions(verifiesChecksums, false, onVocabularyChange, policyBytes);
  }

  /** The same with another answer to a changed vocabulary. */
  public IndexOptions onVocabularyChange(OnVocabularyChange answer) {
    return new IndexOptions(verifiesChecksums, keepsPostings, answer, policyBytes);
  }

  /** The same with at most so many bytes of heap kept for policies. */
  public IndexOptions policyBytes(long bytes) {
    return new IndexOptions(verifiesChecksums, keepsPostings, onVocabularyChange, bytes);
  }
}
