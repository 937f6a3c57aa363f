package dev.roletally.posting;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.internal.asks.RequirementReader;
import dev.roletally.internal.document.DocumentReader;
import dev.roletally.internal.document.Stated;
import dev.roletally.internal.facts.Facts;
import dev.roletally.internal.structure.Block;
import dev.roletally.internal.structure.Lines;
import dev.roletally.internal.structure.Segmenter;
import dev.roletally.internal.tokens.English;
import dev.roletally.internal.tokens.LostBreaks;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Fact;
import dev.roletally.model.Ignored;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads postings into roles.
 *
 * <p>Immutable and safe to share between threads; reading never throws on content.
 */
public final class PostingReader {
  /** How many UTF-16 units of a plain text are read if nothing else is said, and at most. */
  public static final int LONGEST_TEXT = 1_000_000;

  /** How much longer than its words the source of a document may be. */
  private static final int SOURCE = 5;

  private final RequirementReader requirements;
  private final Set<String> names;
  private final int longest;

  private PostingReader(RequirementReader requirements, Set<String> names, int longest) {
    this.requirements = requirements;
    this.names = names;
    this.longest = longest;
  }

  /** A reader that recognises what {@code vocabulary} names. */
  public static PostingReader with(Vocabulary vocabulary) {
    return new PostingReader(
        new RequirementReader(requireNonNull(vocabulary, "vocabulary")),
        LostBreaks.names(
            vocabulary.concepts().stream()
                .flatMap(concept -> concept.names().stream().map(Alias::text))),
        LONGEST_TEXT);
  }

  /**
   * The same, reading no more than the first {@code units} UTF-16 units of a plain text, and five
   * times as many of the source of a document.
   *
   * @param units 1 to {@value #LONGEST_TEXT}
   */
  public PostingReader limitedTo(int units) {
    checkArgument(
        units >= 1 && units <= LONGEST_TEXT,
        "limit must be 1 to %s units, got: %s",
        LONGEST_TEXT,
        units);
    return new PostingReader(requirements, names, units);
  }

  /** The role that {@code posting} offers; perhaps an empty one with diagnostics. */
  public Role read(Posting posting) {
    DocumentReader documents =
        new DocumentReader((words, stated) -> read(posting, words, stated), SOURCE * longest);
    Role role =
        switch (posting.format()) {
          case TEXT -> documents.text(posting.text());
          case HTML -> documents.html(posting.id(), posting.text());
          case JSON_LD -> documents.jsonLd(posting.id(), posting.text());
        };
    if (posting.attributes().isEmpty()) {
      return role;
    }
    Role.Builder attributed = role.toBuilder();
    posting.attributes().forEach(attributed::attribute);
    return attributed.build();
  }

  /** The role that the words of a posting tell of, with what its fields state beside them. */
  private Role read(Posting posting, String words, Stated stated) {
    Role.Builder role = Role.builder(posting.id());
    if (words.isBlank()) {
      return role.diagnostic(Diagnostic.of(Diagnostic.Code.EMPTY_TEXT, "the posting holds no text"))
          .build();
    }
    String text = words.substring(0, stated.prose());
    if (text.length() > longest) {
      int cut = Character.isHighSurrogate(text.charAt(longest - 1)) ? 1 : 0;
      text = text.substring(0, longest - cut);
      role.diagnostic(
          Diagnostic.of(
              Diagnostic.Code.TEXT_TRUNCATED,
              "the text is longer than " + longest + "; only its beginning was read"));
    }
    Tokens tokens = Tokens.of(text, names);
    if (English.isForeign(tokens)) {
      return role.diagnostic(
              Diagnostic.of(Diagnostic.Code.LANGUAGE_UNSUPPORTED, "the posting is not in English"))
          .build();
    }
    List<Segmenter.Part> parts = Segmenter.parts(tokens, Lines.of(tokens));
    List<Block> blocks = Segmenter.blocks(tokens, parts);
    Optional<LocalDate> found = posting.retrieved().or(() -> stated.posted().map(Fact::value));
    Facts facts = Facts.read(text, blocks, found, posting.region()).under(stated);
    facts.addTo(role);
    stated.validThrough().ifPresent(role::validThrough);
    stated.diagnostics().forEach(role::diagnostic);
    requirements.read(tokens, parts, new RequirementReader.Told(words, stated, facts), role);
    ignored(blocks, role);
    return role.build();
  }

  private static void ignored(List<Block> blocks, Role.Builder role) {
    for (Block block : blocks) {
      reason(block.kind()).ifPresent(reason -> role.ignored(new Ignored(reason, block.span())));
    }
  }

  private static Optional<Ignored.Reason> reason(Block.Kind kind) {
    return switch (kind) {
      case RELATED_POSTINGS -> Optional.of(Ignored.Reason.RELATED_POSTINGS);
      case LEGAL -> Optional.of(Ignored.Reason.LEGAL);
      case BENEFITS -> Optional.of(Ignored.Reason.BENEFITS);
      case ABOUT -> Optional.of(Ignored.Reason.ABOUT);
      case DUTIES -> Optional.of(Ignored.Reason.DUTIES);
      case LOGISTICS -> Optional.of(Ignored.Reason.LOGISTICS);
      case CHROME -> Optional.of(Ignored.Reason.CHROME);
      case HEADER, QUALIFICATIONS, MINIMUM, PREFERRED -> Optional.empty();
    };
  }
}
