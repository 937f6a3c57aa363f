package dev.roletally.posting;

import static java.util.Objects.requireNonNull;

import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;

/**
 * Reads postings into roles.
 *
 * <p>Immutable and safe to share between threads; reading never throws on content.
 */
public final class PostingReader {
  private final Vocabulary vocabulary;

  private PostingReader(Vocabulary vocabulary) {
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
  }

  /** A reader that recognises what {@code vocabulary} names. */
  public static PostingReader with(Vocabulary vocabulary) {
    return new PostingReader(vocabulary);
  }

  /** The role that {@code posting} offers; perhaps an empty one with diagnostics. */
  public Role read(Posting posting) {
    return Role.builder(posting.id())
        .diagnostic(
            Diagnostic.of(
                Diagnostic.Code.NO_REQUIREMENTS, "read with " + vocabulary + ": nothing asked"))
        .build();
  }
}
