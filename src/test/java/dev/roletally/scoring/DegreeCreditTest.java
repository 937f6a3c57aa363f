package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DegreeCreditTest {
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  /**
   * science > computing > (software > graphics, theory); science > physics; arts; statistics ~
   * computing.
   */
  private static final Vocabulary VOCABULARY =
      Vocabulary.builder()
          .add(field("science"))
          .add(field("arts"))
          .add(field("computing").broader("f:science"))
          .add(field("physics").broader("f:science"))
          .add(field("software").broader("f:computing"))
          .add(field("theory").broader("f:computing"))
          .add(field("graphics").broader("f:software"))
          .add(field("statistics").related("f:computing"))
          .build();

  private static Concept field(String name) {
    return Concept.of("f:" + name, name, ConceptKind.FIELD);
  }

  private static Assessment assess(Criterion.Leaf asked, Profile.Builder profile) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    return assess(asked, CompiledProfile.of(profile.build(), VOCABULARY, settings));
  }

  /** Laid flat it has the same credit. */
  private static Assessment assess(Criterion.Leaf asked, CompiledProfile profile) {
    Assessment assessment = profile.assess(asked);
    assertThat(Flat.credit(asked, profile)).isEqualTo(assessment.credit());
    return assessment;
  }

  private static Criterion.Degree asked(
      Set<DegreeLevel> levels, boolean orHigher, Set<DegreeStatus> status, List<String> fields) {
    return asked(levels, orHigher, status, fields, false);
  }

  private static Criterion.Degree asked(
      Set<DegreeLevel> levels,
      boolean orHigher,
      Set<DegreeStatus> status,
      List<String> fields,
      boolean related) {
    List<FieldOfStudy> named =
        fields.stream().map(each -> new FieldOfStudy("f:" + each, each, NOWHERE)).toList();
    return new Criterion.Degree(
        levels, orHigher, status, named, related, Optional.empty(), NOWHERE);
  }

  private static Profile.Builder holds(DegreeLevel level, DegreeStatus status) {
    return Profile.builder("p")
        .degree(new Degree(level, Optional.empty(), status, Optional.empty()));
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, String names) {
    Set<E> set = EnumSet.noneOf(type);
    for (String name : Splitter.on(' ').omitEmptyStrings().split(names)) {
      set.add(Enum.valueOf(type, name));
    }
    return set;
  }

  @ParameterizedTest(name = "{0} {1} {2}, holds {3} {4}: {5}")
  @CsvSource({
    // levels asked, or higher, status asked, level held, status held, credit
    "'', false, '', HIGH_SCHOOL, COMPLETED, 1000",
    "BACHELOR, false, '', BACHELOR, COMPLETED, 1000",
    "BACHELOR, false, '', MASTER, COMPLETED, 1000",
    "MASTER, false, '', BACHELOR, COMPLETED, 0",
    "BACHELOR DOCTORATE, false, '', MASTER, COMPLETED, 1000",
    "BACHELOR, false, PURSUING, MASTER, PURSUING, 500",
    "BACHELOR, true, PURSUING, MASTER, PURSUING, 1000",
    "BACHELOR, false, COMPLETED, MASTER, PURSUING, 1000",
    "MASTER, false, COMPLETED, MASTER, PURSUING, 0",
    "MASTER, false, PURSUING, MASTER, COMPLETED, 0",
  })
  void level(
      String levels,
      boolean orHigher,
      String status,
      DegreeLevel level,
      DegreeStatus held,
      int credit) {
    Criterion.Degree asked =
        asked(set(DegreeLevel.class, levels), orHigher, set(DegreeStatus.class, status), List.of());
    assertThat(assess(asked, holds(level, held)).credit()).isEqualTo(credit);
  }

  @ParameterizedTest(name = "{0}: {1} {2} is {3} to {4}")
  @CsvSource({
    // status asked, status held, month, credit, high
    "FINAL_YEAR, PURSUING, 2027-01, 1000, 1000",
    "FINAL_YEAR, PURSUING, 2027-02, 0, 0",
    "FINAL_YEAR, PURSUING, , 0, 1000",
    "FINAL_YEAR, COMPLETED, 2026-01, 0, 0",
    "FINAL_YEAR, COMPLETED, , 0, 0",
    "RECENT_GRADUATE, PURSUING, 2026-05, 0, 0",
    "RECENT_GRADUATE, COMPLETED, 2026-01, 1000, 1000",
    "RECENT_GRADUATE, COMPLETED, 2024-01, 1000, 1000",
    "RECENT_GRADUATE, COMPLETED, 2023-12, 0, 0",
    "RECENT_GRADUATE, COMPLETED, 2026-02, 0, 0",
    "RECENT_GRADUATE, COMPLETED, , 0, 1000",
  })
  void status(DegreeStatus asked, DegreeStatus held, YearMonth month, int credit, int high) {
    Profile.Builder profile =
        Profile.builder("p")
            .degree(
                new Degree(
                    DegreeLevel.BACHELOR, Optional.empty(), held, Optional.ofNullable(month)));
    Assessment assessment = assess(asked(Set.of(), false, Set.of(asked), List.of()), profile);
    assertThat(assessment.credit()).isEqualTo(credit);
    assertThat(assessment.high()).isEqualTo(high);
  }

  @ParameterizedTest(name = "{0} asked, {1} held: {2}, or {3} where related fields are welcome")
  @CsvSource({
    // asked, held, credit, credit where related fields are welcome
    "computing, computing, 1000, 1000",
    "computing, software, 1000, 1000",
    "science, software, 1000, 1000",
    "software, computing, 700, 1000",
    "software, science, 700, 1000",
    "software, theory, 700, 1000",
    "computing, statistics, 700, 1000",
    "computing, physics, 700, 1000",
    "software, physics, 300, 600",
    "graphics, theory, 300, 600",
    "graphics, physics, 200, 200",
    "software, arts, 200, 200",
    "software, alchemy, 200, 200",
    "arts software, theory, 700, 1000",
  })
  void field(String asked, String held, int credit, int related) {
    Profile.Builder profile =
        Profile.builder("p").degree(Degree.completed(DegreeLevel.BACHELOR, held));
    List<String> fields = Splitter.on(' ').splitToList(asked);
    assertThat(assess(asked(Set.of(), false, Set.of(), fields), profile).credit())
        .isEqualTo(credit);
    assertThat(assess(asked(Set.of(), false, Set.of(), fields, true), profile).credit())
        .isEqualTo(related);
  }

  @Test
  void aFieldThatIsNotStatedIsWorthHalfAndCouldBeRight() {
    Assessment assessment =
        assess(
            asked(Set.of(), false, Set.of(), List.of("computing")),
            holds(DegreeLevel.BACHELOR, DegreeStatus.COMPLETED));
    assertThat(assessment.credit()).isEqualTo(500);
    assertThat(assessment.high()).isEqualTo(1000);
  }

  @Test
  void noDegreeIsOpenAndOneIsTheListUnlessItIsUnfinished() {
    Criterion.Degree asked = asked(Set.of(DegreeLevel.DOCTORATE), false, Set.of(), List.of());
    assertThat(assess(asked, Profile.builder("p")).high()).isEqualTo(1000);
    Profile.Builder bachelor = holds(DegreeLevel.BACHELOR, DegreeStatus.COMPLETED);
    assertThat(assess(asked, bachelor).high()).isZero();
    assertThat(assess(asked, bachelor.incomplete(Category.EDUCATION)).high()).isEqualTo(1000);
  }

  @ParameterizedTest(name = "graduation {0} to {1}, expected {2}: {3} to {4}")
  @CsvSource({
    // first month, last month, expected, credit, high
    "2026-05, 2026-08, 2026-05, 1000, 1000",
    "2026-05, 2026-08, 2026-08, 1000, 1000",
    "2026-05, 2026-08, 2026-04, 0, 0",
    "2026-05, 2026-08, 2026-09, 0, 0",
    "2026-05, , 2030-01, 1000, 1000",
    ", 2026-08, 2020-01, 1000, 1000",
    "2026-05, 2026-08, , 0, 1000",
  })
  void graduation(YearMonth from, YearMonth to, YearMonth expected, int credit, int high) {
    Criterion.Graduation asked =
        new Criterion.Graduation(Optional.ofNullable(from), Optional.ofNullable(to), NOWHERE);
    Profile.Builder profile =
        Profile.builder("p")
            .degree(
                new Degree(
                    DegreeLevel.BACHELOR,
                    Optional.empty(),
                    DegreeStatus.PURSUING,
                    Optional.ofNullable(expected)));
    Assessment assessment = assess(asked, profile);
    assertThat(assessment.credit()).isEqualTo(credit);
    assertThat(assessment.high()).isEqualTo(high);
    assertThat(assess(asked, profile.incomplete(Category.EDUCATION)).high()).isEqualTo(1000);
  }

  @ParameterizedTest(name = "{0} {1} in {2} asked, {3} {4} in {5} held, {6}: {7}")
  @CsvSource({
    // level, status, field asked; level, status, field, month held; what is told
    "BACHELOR, '', '', BACHELOR, COMPLETED, , , DEGREE_FITS 1000",
    "MASTER, '', '', BACHELOR, COMPLETED, , , LEVEL_BELOW 0",
    "BACHELOR, PURSUING, '', BACHELOR, COMPLETED, , , STATUS_DIFFERS 0",
    "BACHELOR, PURSUING, '', MASTER, PURSUING, , , LEVEL_ABOVE 500",
    "BACHELOR, PURSUING, computing, MASTER, PURSUING, computing, , LEVEL_ABOVE 500",
    "BACHELOR, PURSUING, software, MASTER, PURSUING, computing, , FIELD_RELATED 350",
    "BACHELOR, '', software, BACHELOR, COMPLETED, software, , DEGREE_FITS 1000",
    "BACHELOR, '', software, BACHELOR, COMPLETED, physics, , FIELD_RELATED 300",
    "BACHELOR, '', software, BACHELOR, COMPLETED, arts, , FIELD_DIFFERS 200",
    "BACHELOR, '', software, BACHELOR, COMPLETED, , , FIELD_UNSTATED 500",
    "BACHELOR, COMPLETED, '', BACHELOR, PURSUING, , 2027-01, STATUS_SOON 600",
    "BACHELOR, COMPLETED, software, BACHELOR, PURSUING, computing, 2027-01, STATUS_SOON 420",
    "BACHELOR, FINAL_YEAR, software, BACHELOR, PURSUING, software, , DATE_UNSTATED 0",
  })
  void evidenceNamesTheDegreeAndWhy(
      DegreeLevel level,
      String status,
      String field,
      DegreeLevel held,
      DegreeStatus heldStatus,
      String heldField,
      YearMonth month,
      String told) {
    Criterion.Degree asked =
        asked(
            Set.of(level),
            false,
            set(DegreeStatus.class, status),
            Splitter.on(' ').omitEmptyStrings().splitToList(field));
    Degree degree =
        new Degree(held, Optional.ofNullable(heldField), heldStatus, Optional.ofNullable(month));
    String claim = held + " " + heldStatus;
    String values = "level=" + held;
    if (heldField != null) {
      claim += " " + heldField;
      values = "field=" + heldField + ", " + values;
    }
    if (month != null) {
      claim += " " + month;
      values += ", month=" + month;
    }
    assertThat(Told.of(assess(asked, Profile.builder("p").degree(degree))))
        .containsExactly(told + " by " + claim + " {" + values + ", status=" + heldStatus + "}");
  }

  @Test
  void evidenceSaysWhatIsNotStated() {
    Criterion.Degree degree = asked(Set.of(), false, Set.of(), List.of());
    assertThat(Told.of(assess(degree, Profile.builder("p"))))
        .containsExactly("NOT_STATED 0 {asked=degree}");
    Criterion.Graduation graduation =
        new Criterion.Graduation(Optional.of(YearMonth.of(2026, 5)), Optional.empty(), NOWHERE);
    assertThat(Told.of(assess(graduation, holds(DegreeLevel.BACHELOR, DegreeStatus.PURSUING))))
        .containsExactly("NOT_STATED 0 {asked=graduation}");
  }

  @Test
  void aGraduationNamesTheDegreeThatFitsOrTheLastThatDoesNot() {
    Criterion.Graduation asked =
        new Criterion.Graduation(Optional.of(YearMonth.of(2026, 5)), Optional.empty(), NOWHERE);
    Profile.Builder past =
        Profile.builder("p")
            .degree(Degree.completed(DegreeLevel.BACHELOR, "arts").expected(YearMonth.of(2024, 6)));
    assertThat(Told.of(assess(asked, past)))
        .containsExactly(
            "GRADUATION_OUTSIDE 0 by BACHELOR COMPLETED arts 2024-06"
                + " {field=arts, level=BACHELOR, month=2024-06, status=COMPLETED}");
    Profile.Builder both =
        past.degree(Degree.pursuing(DegreeLevel.MASTER, "arts").expected(YearMonth.of(2026, 6)));
    assertThat(Told.of(assess(asked, both)))
        .containsExactly(
            "GRADUATION_FITS 1000 by MASTER PURSUING arts 2026-06"
                + " {field=arts, level=MASTER, month=2026-06, status=PURSUING}");
  }
}
