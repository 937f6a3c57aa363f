package dev.roletally.posting;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Ignored;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
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

  private static final int STUDENT_HEAD = 60;
  private static final int FRAGMENT = 3;

  private final ClauseReader clauses;
  private final Set<String> names;
  private final int longest;

  private PostingReader(ClauseReader clauses, Set<String> names, int longest) {
    this.clauses = clauses;
    this.names = names;
    this.longest = longest;
  }

  /** A reader that recognises what {@code vocabulary} names. */
  public static PostingReader with(Vocabulary vocabulary) {
    return new PostingReader(
        new ClauseReader(requireNonNull(vocabulary, "vocabulary")),
        LostBreaks.names(vocabulary),
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
    return new PostingReader(clauses, names, units);
  }

  /** The role that {@code posting} offers; perhaps an empty one with diagnostics. */
  public Role read(Posting posting) {
    Role role =
        posting.format() == Posting.Format.TEXT
            ? text(posting)
            : new DocumentReader(this::text, SOURCE * longest).read(posting);
    if (posting.attributes().isEmpty()) {
      return role;
    }
    Role.Builder attributed = role.toBuilder();
    posting.attributes().forEach(attributed::attribute);
    return attributed.build();
  }

  private Role text(Posting posting) {
    String text = posting.text();
    if (PlainText.is(text)) {
      return text(posting, Stated.nothing(text.length()));
    }
    Transcript plain = PlainText.of(text);
    Role role = text(posting.reworded(plain.text()), Stated.nothing(plain.text().length()));
    return Relocation.ofText(plain, text).move(role, List.of());
  }

  /** The role of a posting in plain text, to whose prose fields add what they state. */
  private Role text(Posting posting, Stated stated) {
    Role.Builder role = Role.builder(posting.id());
    if (posting.text().isBlank()) {
      return role.diagnostic(Diagnostic.of(Diagnostic.Code.EMPTY_TEXT, "the posting holds no text"))
          .build();
    }
    String text = posting.text().substring(0, stated.prose());
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
    Facts facts = stated.over(Facts.read(posting.reworded(text), blocks));
    facts.addTo(role);
    stated.validThrough().ifPresent(role::validThrough);
    stated.diagnostics().forEach(role::diagnostic);
    requirements(tokens, parts, new Told(posting.text(), stated, facts), role);
    ignored(blocks, role);
    return role.build();
  }

  /** What a posting tells beside its clauses: all its words, its fields, its facts. */
  private record Told(String words, Stated stated, Facts facts) {}

  private void requirements(
      Tokens tokens, List<Segmenter.Part> parts, Told told, Role.Builder role) {
    ClauseReader.Context context =
        new ClauseReader.Context(tokens, told.facts().context(), isForStudents(tokens));
    List<Requirement> read = new ArrayList<>();
    for (Clause clause : Clauses.of(tokens, parts)) {
      Requirement requirement = clauses.read("r" + (read.size() + 1), clause, context);
      if (!isFragment(tokens, clause, requirement)) {
        read.add(requirement);
      }
    }
    List<Requirement> marked = Repeats.mark(read);
    StatedAsks.Result asked = StatedAsks.merge(told.words(), told.stated(), marked);
    AvailabilityComposer.Result composed =
        AvailabilityComposer.compose(told.words(), asked.requirements(), told.facts());
    role.requirements(composed.requirements());
    TitleAsk.of(told.facts(), told.words(), composed.requirements()).ifPresent(role::requirement);
    DegreeConflicts.find(tokens, parts, marked).ifPresent(role::conflict);
    YearsConflicts.find(tokens, parts, marked).ifPresent(role::conflict);
    asked.conflicts().forEach(role::conflict);
    composed.conflicts().forEach(role::conflict);
    if (composed.requirements().isEmpty()) {
      role.diagnostic(Diagnostic.of(Diagnostic.Code.NO_REQUIREMENTS, "no clause asks anything"));
    }
    unknownSkills(composed.requirements(), role);
  }

  /** Whether a few words that name nothing were taken for a clause. */
  private static boolean isFragment(Tokens tokens, Clause clause, Requirement requirement) {
    int size = clause.end() - clause.first();
    return requirement.criterion() instanceof Criterion.Other
        && requirement.category() != Category.OTHER
        && size <= FRAGMENT
        && (size < FRAGMENT || !Cues.in(tokens, clause.first(), clause.end()).has(Cue.STARTER));
  }

  private static void unknownSkills(List<Requirement> requirements, Role.Builder role) {
    for (Requirement requirement : requirements) {
      requirement
          .criterion()
          .leaves()
          .forEach(
              leaf -> {
                if (leaf instanceof Criterion.Skill skill
                    && skill.concept().startsWith(Criterion.Skill.UNRECOGNISED)) {
                  role.diagnostic(
                      Diagnostic.at(
                          Diagnostic.Code.UNKNOWN_SKILL,
                          "not in the vocabulary: \"" + skill.label() + "\"",
                          skill.span()));
                }
              });
    }
  }

  /** Whether the head of the posting speaks of an internship or of students. */
  private static boolean isForStudents(Tokens tokens) {
    for (int i = 0; i < Math.min(tokens.size(), STUDENT_HEAD); i++) {
      switch (tokens.word(i)) {
        case "intern",
            "interns",
            "internship",
            "internships",
            "student",
            "students",
            "trainee",
            "co-op",
            "thesis",
            "stage" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
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
