package dev.roletally.trust.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Splitter;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roletally.format.ProfileJson;
import dev.roletally.format.ProfileReader;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.Category;
import dev.roletally.model.ClaimException;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A profile has no place for what a fair score may not use, no criterion asks for it, and nothing
 * that the library offers accepts or rejects a candidate.
 */
final class ProtectedAttributesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  /** Words of attributes that laws protect, and of what stands for them. */
  private static final Set<String> PROTECTED =
      Set.of(
          "gender",
          "sex",
          "pronoun",
          "pronouns",
          "birth",
          "born",
          "birthday",
          "age",
          "race",
          "ethnic",
          "ethnicity",
          "ancestry",
          "religion",
          "faith",
          "creed",
          "disability",
          "disabled",
          "health",
          "genetic",
          "pregnancy",
          "pregnant",
          "marital",
          "married",
          "family",
          "children",
          "orientation",
          "nationality",
          "caste",
          "colour",
          "color",
          "veteran",
          "photo",
          "picture",
          "image",
          "address",
          "email",
          "phone",
          "person",
          "surname");

  private static final Set<String> DECIDING =
      Set.of(
          "accept",
          "accepts",
          "accepted",
          "reject",
          "rejects",
          "rejected",
          "hire",
          "hires",
          "shortlist",
          "disqualify",
          "disqualified",
          "dismiss",
          "approve",
          "approved",
          "decline",
          "recommend");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gender", "sex", "birthDate", "age", "race", "ethnicity", "religion", "disability",
        "nationality", "maritalStatus", "photo", "image", "name", "email", "phone", "address"
      })
  void theOwnFormReportsAnAttributeThatItHasNoPlaceFor(String key) {
    String document = "{\"skills\": [\"Java\"], \"" + key + "\": \"zqvsecretkw\"}";

    assertThatExceptionOfType(ClaimException.class)
        .isThrownBy(() -> ProfileJson.read(document, "p"))
        .withMessageStartingWith("key must be one of id, degrees, skills, ")
        .withMessageNotContaining("zqvsecretkw")
        .extracting(ClaimException::inFull)
        .asString()
        .endsWith("got: \"" + key + "\" at /");
  }

  @Test
  void theOwnPartOfAResumeReportsItAndGoesOn() {
    ProfileReading reading =
        ProfileReading.of(
            "{\"basics\": {}, \"meta\": {\"roletally\": {\"gender\": \"zqvsecretkw\","
                + " \"skills\": [\"Java\"]}}}",
            "p",
            DAY);

    assertThat(reading.diagnostics())
        .extracting("message")
        .containsExactly(
            "key is not of RoleTally's form and was passed over: /meta/roletally/gender");
    assertThat(reading.profile()).isEqualTo(Profile.builder("p").skills("Java").build());
  }

  /** Of a whole resume the claims stay, and nothing of the person or of the prose. */
  @Test
  void aResumeLeavesTheClaimsAlone() {
    ProfileReading reading =
        ProfileReader.with(Vocabulary.bundled()).read(Canaries.RESUME, "p", DAY);

    assertThat(new TreeSet<>(Canaries.in(ProfileJson.write(reading.profile()))))
        .containsExactly(
            "2017-03",
            "2018-09",
            "2033-11",
            "zqvareakw",
            "zqvcertificatekw",
            "zqvkeywordkw",
            "zqvpositionkw",
            "zqvskillkw",
            "zqvvenuekw");
    assertThat(reading.profile().inferred()).isNotEmpty();
  }

  @Test
  void noProfileAndNoCriterionNamesAProtectedAttribute() {
    Stream<Class<?>> claims =
        Arrays.stream(Profile.class.getMethods())
            .map(Method::getGenericReturnType)
            .map(type -> type.getTypeName().replaceAll(".*<(.*)>", "$1"))
            .filter(type -> type.startsWith("dev.roletally.model."))
            .map(ProtectedAttributesTest::named);
    Stream<Class<?>> criteria = Arrays.stream(Criterion.Leaf.class.getPermittedSubclasses());
    Set<String> names = new TreeSet<>();
    Stream.of(claims, criteria, Stream.of(Profile.class, Profile.Builder.class, Category.class))
        .flatMap(each -> each)
        .forEach(type -> names.addAll(offers(type)));

    assertThat(names).contains("degrees", "locations", "country", "GRADUATION", "hoursPerWeek");
    assertThat(names).noneMatch(name -> says(name, PROTECTED));
    assertThat(says("birthDate", PROTECTED)).isTrue();
  }

  /** {@code Filter.accepts} is about roles: what a candidate or board wants to see. */
  @Test
  void nothingOfferedAcceptsOrRejectsACandidate() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roletally");
    Set<String> deciding = new TreeSet<>();
    int looked = 0;
    for (var type : ours) {
      String room = type.getPackageName();
      if (room.contains(".internal") || room.endsWith(".cli")) {
        continue;
      }
      Class<?> offered = named(type.getName());
      if (Modifier.isPublic(offered.getModifiers())) {
        looked++;
        Stream.concat(Stream.of(offered.getSimpleName()), offers(offered).stream())
            .filter(name -> says(name, DECIDING))
            .forEach(name -> deciding.add(offered.getSimpleName() + "." + name));
      }
    }

    assertThat(looked).isGreaterThan(100);
    deciding.removeIf(name -> name.endsWith(".accepts") && isOfFilter(name));
    assertThat(deciding).isEmpty();
    assertThat(says("isRejected", DECIDING)).isTrue();
  }

  private static boolean isOfFilter(String name) {
    return Stream.concat(
            Stream.of(dev.roletally.model.Filter.class),
            Arrays.stream(dev.roletally.model.Filter.class.getPermittedSubclasses()))
        .anyMatch(filter -> name.startsWith(filter.getSimpleName() + "."));
  }

  /** The names of what a public type offers: methods, constants, and what records hold. */
  private static Set<String> offers(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass().getName().startsWith("dev.roletally")) {
        names.add(method.getName());
      }
    }
    Arrays.stream(type.getFields()).forEach(field -> names.add(field.getName()));
    return names;
  }

  /** Whether one of the words of a name, in whatever case, is among some. */
  private static boolean says(String name, Set<String> words) {
    List<String> of = Splitter.onPattern("_|(?<=[a-z])(?=[A-Z])").splitToList(name);
    return of.stream().anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, Profile.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
