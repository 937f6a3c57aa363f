package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.DegreeLevel;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of a posting's fields, also as sites write them. */
final class FieldValuesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-01",
    "' 2026-06-01 ', 2026-06-01",
    "2026-06-01T09:00:00Z, 2026-06-01",
    "2026-06-01 09:00, 2026-06-01",
    "2026-06-01x,",
    "2026-6-1,",
    "2026-02-30,",
    "1900-01-01,",
    "1901-01-01, 1901-01-01",
    "2199-12-31, 2199-12-31",
    "2200-01-01,",
    "soon,",
  })
  void days(String words, LocalDate day) {
    assertThat(FieldValues.day(words)).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void months() {
    assertThat(FieldValues.month(" 2026-06 ")).contains(YearMonth.of(2026, 6));
    assertThat(FieldValues.month("2026-13")).isEmpty();
    assertThat(FieldValues.month("2026-06-01")).isEmpty();
    assertThat(FieldValues.month("in June")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P12W, 12",
    "p3m, 13",
    "P1Y, 52",
    "P1Y6M, 78",
    "P90D, 13",
    "P3D,",
    "P4D, 1",
    "P1W3D, 1",
    "P1W4D, 2",
    "P2W1M, 6",
    "P2WT5H, 2",
    "P5200W, 5200",
    "P5201W,",
    "P99999999999999W,",
    "PW,",
    "P1,",
    "P1X,",
    "12W,",
    "P,",
    "P0W,",
  })
  void lengths(String words, Integer weeks) {
    assertThat(FieldValues.length(words)).isEqualTo(Optional.ofNullable(weeks).map(Weeks::of));
  }

  @ParameterizedTest
  @CsvSource({
    "FULL_TIME, FULL_TIME",
    "Full-time, FULL_TIME",
    "https://schema.org/PART_TIME, PART_TIME",
    "permanent, FULL_TIME",
    "Contractor, CONTRACT",
    "freelance, CONTRACT",
    "TEMPORARY, TEMPORARY",
    "Per diem, TEMPORARY",
    "seasonal, TEMPORARY",
    "Intern, INTERNSHIP",
    "Co-op, INTERNSHIP",
    "trainee, INTERNSHIP",
    "volunteer,",
    "'',",
  })
  void types(String words, EmploymentType type) {
    assertThat(FieldValues.type(words)).isEqualTo(Optional.ofNullable(type));
    assertThat(FieldValues.type(words + " ".repeat(80))).isEqualTo(Optional.ofNullable(type));
    assertThat(FieldValues.type(words + "/".repeat(80))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR, HOUR",
    "per hour, HOUR",
    "DAILY, DAY",
    "per week, WEEK",
    "WEE, WEEK",
    "monthly, MONTH",
    "MON, MONTH",
    "per annum, YEAR",
    "ANN, YEAR",
    "fortnight,",
  })
  void units(String words, PayUnit unit) {
    assertThat(FieldValues.unit(words)).isEqualTo(Optional.ofNullable(unit));
  }

  @ParameterizedTest
  @CsvSource({
    "52000, 52000",
    "'52,000.50', 52000.50",
    "' 7 ', 7",
    "0,",
    "0.0,",
    "-5,",
    "1.2.3,",
    "1e9,",
    "123456789012, 123456789012",
    "1234567890123,",
    "'',",
    "ten,",
  })
  void amounts(String words, BigDecimal amount) {
    assertThat(FieldValues.amount(words)).isEqualTo(Optional.ofNullable(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "high school, HIGH_SCHOOL",
    "secondary education, HIGH_SCHOOL",
    "associate degree, ASSOCIATE",
    "bachelor degree, BACHELOR",
    "BACHELOR_DEGREE, BACHELOR",
    "undergraduate, BACHELOR",
    "master degree, MASTER",
    "doctorate, DOCTORATE",
    "PhD, DOCTORATE",
    "postgraduate degree, MASTER;DOCTORATE",
    "graduate degree, MASTER;DOCTORATE",
    "graduate degrees, ''",
    "professional certificate, ''",
    "bachelor or master, BACHELOR;MASTER",
    "a bachelor degree from a school that has a very long name indeed, ''",
  })
  void levelsOfDegree(String words, String levels) {
    Set<DegreeLevel> wanted = EnumSet.noneOf(DegreeLevel.class);
    for (String level : levels.isEmpty() ? new String[0] : levels.split(";", -1)) {
      wanted.add(DegreeLevel.valueOf(level));
    }
    assertThat(FieldValues.levels(words)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"high school", "Associate Degree", "bachelor degree", " postgraduate degree "})
  void categoriesOfTheGuide(String words) {
    assertThat(FieldValues.isCategory(words)).isTrue();
    assertThat(FieldValues.isCategory(words + " in Law")).isFalse();
  }

  @Test
  void nothingIsAsked() {
    assertThat(FieldValues.isNothing(" No requirements ")).isTrue();
    assertThat(FieldValues.isNothing("none")).isTrue();
    assertThat(FieldValues.isNothing("N/A")).isTrue();
    assertThat(FieldValues.isNothing("none too strict")).isFalse();
  }
}
