package dev.roletally.internal.facts;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.internal.tokens.PhraseTable;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import java.util.Optional;

/**
 * The form of employment: an internship if title, head or body says it is one; else what the head
 * says, else what a label or a phrase of the body says.
 */
final class TypeFact {
  /** How firmly a phrase of the body speaks. */
  private record Said(EmploymentType type, boolean label) {}

  private static final Said FULL_LABEL = new Said(EmploymentType.FULL_TIME, true);
  private static final Said PART_LABEL = new Said(EmploymentType.PART_TIME, true);
  private static final Said CONTRACT_LABEL = new Said(EmploymentType.CONTRACT, true);
  private static final Said TEMPORARY_LABEL = new Said(EmploymentType.TEMPORARY, true);
  private static final Said INTERN_LABEL = new Said(EmploymentType.INTERNSHIP, true);
  private static final Said FULL = new Said(EmploymentType.FULL_TIME, false);
  private static final Said PART = new Said(EmploymentType.PART_TIME, false);
  private static final Said CONTRACT = new Said(EmploymentType.CONTRACT, false);
  private static final Said TEMPORARY = new Said(EmploymentType.TEMPORARY, false);
  private static final Said INTERN = new Said(EmploymentType.INTERNSHIP, false);

  private static final PhraseTable<Said> PHRASES =
      new PhraseTable<Said>()
          .add(FULL_LABEL, labelled("full time"))
          .add(FULL_LABEL, labelled("fulltime"))
          .add(FULL_LABEL, labelled("permanent"))
          .add(FULL_LABEL, labelled("regular"))
          .add(PART_LABEL, labelled("part time"))
          .add(CONTRACT_LABEL, labelled("contract|contractor|freelance"))
          .add(TEMPORARY_LABEL, labelled("temporary|seasonal|temp"))
          .add(INTERN_LABEL, labelled("internship|intern"))
          .add(
              INTERN_LABEL,
              "role :? internship|intern",
              "this is an|a ~? ~? ~? ~? internship|traineeship",
              "this internship")
          .add(
              FULL,
              "full time contract|offer",
              "full time position|role|job|opportunity|employment|basis|permanent|regular",
              "full time in house|remote|hybrid",
              "full time onsite",
              "fulltime position|role|job|opportunity|employment|basis",
              "permanent full time",
              "permanent position|role|contract|employment|job",
              "regular full time",
              "regular , full time",
              "work full time",
              "full - time ~ ~ ~ position",
              "a full time ~ scientist|engineer|developer|analyst|manager")
          .add(
              PART,
              "part time position|role|job|opportunity|employment|basis",
              "parttime position|role|job")
          .add(
              CONTRACT,
              "contract position|role|job|opportunity|to hire|basis",
              "contract to hire",
              "# months|month|year contract",
              "freelance position|role|project|contract",
              "corp to corp")
          .add(
              TEMPORARY,
              "temporary position|role|job|contract|assignment|employee",
              "seasonal position|role|job")
          .add(
              INTERN,
              "this traineeship",
              "internship opportunity|position|role|program|programme|assignment|within|will|is|at",
              "intern role|position|will",
              "as an? ~? ~? ~? intern",
              "come intern with",
              "our interns",
              "interns work|will|at",
              "this|the|a co op",
              "for an internship");

  private TypeFact() {}

  private static String[] labelled(String type) {
    return new String[] {
      "job|employment|position|contract|work|role type|types|status : " + type,
      "type|contract|commitment|schedule|status : " + type,
      "time type : " + type,
      "type of employment|contract|position|job : " + type,
      "full time / part time " + type
    };
  }

  /** The form of employment, if stated. */
  static Optional<Fact<EmploymentType>> read(FactText text, Head head, Optional<Span> title) {
    Lexemes lexemes = text.lexemes();
    if (title.isPresent()) {
      Optional<Fact<EmploymentType>> intern = intern(lexemes, title.get());
      if (intern.isPresent()) {
        return intern;
      }
    }
    Optional<Fact<EmploymentType>> said = head.type();
    if (said.isPresent() && said.get().value() == EmploymentType.INTERNSHIP) {
      return said;
    }
    Fact<EmploymentType> label = null;
    Fact<EmploymentType> phrase = null;
    for (PhraseTable.Hit<Said> hit : PHRASES.find(lexemes)) {
      Block.Kind kind = text.kind(hit.first());
      if (!FactText.isOwn(kind) || kind == Block.Kind.LEGAL || kind == Block.Kind.PREFERRED) {
        continue;
      }
      Fact<EmploymentType> fact =
          new Fact<>(hit.meaning().type(), lexemes.span(hit.first(), hit.last()));
      if (hit.meaning().label()) {
        label = label == null || isIntern(fact) ? fact : label;
      } else if (isIntern(fact) ? isOffered(text, title, hit.first()) : true) {
        phrase = phrase == null ? fact : phrase;
      }
    }
    if (label != null && isIntern(label)) {
      return Optional.of(label);
    }
    if (said.isPresent()) {
      return said;
    }
    return Optional.ofNullable(label == null ? phrase : label);
  }

  private static boolean isIntern(Fact<EmploymentType> fact) {
    return fact.value() == EmploymentType.INTERNSHIP;
  }

  /** Whether "internship" in running text is what is offered: no other title stands above it. */
  private static boolean isOffered(FactText text, Optional<Span> title, int index) {
    return title.isEmpty() && !text.kind(index).asks();
  }

  private static Optional<Fact<EmploymentType>> intern(Lexemes lexemes, Span title) {
    int last = lexemes.indexAt(title.end());
    for (int i = lexemes.indexAt(title.start()); i < last; i++) {
      boolean coop = lexemes.is(i, "co") && lexemes.is(i + 1, "-") && lexemes.is(i + 2, "op");
      if (coop || isInternWord(lexemes.word(i))) {
        int end = coop ? i + 2 : i;
        return Optional.of(new Fact<>(EmploymentType.INTERNSHIP, lexemes.span(i, end)));
      }
    }
    return Optional.empty();
  }

  private static boolean isInternWord(String word) {
    return switch (word) {
      case "intern",
          "interns",
          "internship",
          "internships",
          "coop",
          "traineeship",
          "stagiair",
          "practicum",
          "praktikum",
          "praktikant",
          "stage",
          "werkstudent",
          "apprentice",
          "apprenticeship",
          "interne",
          "afstudeerstage" ->
          true;
      default -> false;
    };
  }
}
