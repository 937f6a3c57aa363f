package dev.roletally;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house, and which of them may know which: see docs/architecture.md. */
class ArchitectureTest {
  private static final String ROOT = "dev.roletally";

  /** What each room may import of ours, beside itself; the door and the command line: all. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("audit", Set.of()),
          entry("vocabulary", Set.of("model")),
          entry(
              "posting",
              Set.of(
                  "internal.asks",
                  "internal.document",
                  "internal.facts",
                  "internal.structure",
                  "internal.tokens",
                  "model",
                  "vocabulary")),
          entry("explain", Set.of("model")),
          entry("scoring", Set.of("model", "vocabulary", "explain")),
          entry("plan", Set.of("model", "vocabulary", "scoring", "explain")),
          entry("format", Set.of("model", "vocabulary", "scoring", "posting", "explain")),
          entry("report", Set.of("explain", "model", "plan")),
          entry("internal.document", Set.of("model")),
          entry("internal.tokens", Set.of("model")),
          entry("internal.dates", Set.of("internal.tokens", "model")),
          entry("internal.structure", Set.of("internal.dates", "internal.tokens", "model")),
          entry(
              "internal.facts",
              Set.of(
                  "internal.dates",
                  "internal.document",
                  "internal.structure",
                  "internal.tokens",
                  "model")),
          entry(
              "internal.asks",
              Set.of(
                  "internal.dates",
                  "internal.document",
                  "internal.facts",
                  "internal.structure",
                  "internal.tokens",
                  "model",
                  "vocabulary")),
          entry("internal.flat", Set.of("scoring", "vocabulary")),
          entry("internal.bounds", Set.of("internal.flat", "scoring")),
          entry(
              "internal.search",
              Set.of("explain", "internal.bounds", "internal.flat", "model", "scoring")),
          entry(
              "internal.lucene",
              Set.of("internal.flat", "internal.search", "model", "scoring", "vocabulary")));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> LIBRARY =
      resideInAPackage(ROOT + "..").and(resideOutsideOfPackage(ROOT + ".cli.."));

  @Test
  void everyRoomHasItsArrows() {
    Set<String> rooms = new TreeSet<>();
    OURS.forEach(each -> rooms.add(each.getPackageName()));
    rooms.remove(ROOT);
    rooms.remove(ROOT + ".cli");

    assertThat(rooms).isSubsetOf(ARROWS.keySet().stream().map(ArchitectureTest::room).toList());
  }

  @Test
  void theArrowsAreThoseOfThePage() throws IOException {
    List<String> page = Files.readAllLines(Path.of("docs/architecture.md"));

    ARROWS.forEach(
        (room, known) -> {
          String arrows = known.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(known));
          assertThat(page)
              .anyMatch(
                  line ->
                      line.startsWith("| `." + room + "` |")
                          && line.endsWith("| " + arrows + " |"));
        });
  }

  static Set<String> rooms() {
    return new TreeSet<>(ARROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsNoMoreThanItsArrowsSay(String room) {
    Set<String> known = new TreeSet<>(requireNonNull(ARROWS.get(room)));
    known.add(room);
    Set<String> packages = new TreeSet<>(known.stream().map(ArchitectureTest::room).toList());

    noClasses()
        .that()
        .resideInAPackage(room(room))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(
                    describe(
                        "outside " + known, each -> !packages.contains(each.getPackageName()))))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void nothingKnowsTheCommandLine() {
    noClasses()
        .that(LIBRARY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".cli..")
        .check(OURS);
  }

  @Test
  void luceneStaysBehindItsWall() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".internal.lucene")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(OURS);
  }

  @Test
  void theCommandLineLibraryStaysInTheCommandLine() {
    noClasses()
        .that(LIBRARY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(OURS);
  }

  @Test
  void scoringTouchesNoFilesAndNoEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(room("scoring"), room("model"), room("explain"), room("audit"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "org.apache.lucene..", "org.slf4j..")
        .check(OURS);
  }

  @Test
  void theLibraryPrintsNothingAndLogsThroughTheFacadeOnly() {
    noClasses()
        .that(LIBRARY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(OURS);
  }

  @Test
  void theLibraryReadsNoClockZoneLocaleOrChance() {
    noClasses()
        .that(LIBRARY)
        .should()
        .accessTargetWhere(
            call(
                "reads a clock, a default or chance",
                target ->
                    isClock(target)
                        || is(target, "java.util.Locale", "getDefault")
                        || is(target, "java.time.ZoneId", "systemDefault")
                        || is(target, "java.util.TimeZone", "getDefault")
                        || is(target, "java.nio.charset.Charset", "defaultCharset")
                        || is(target, "java.util.UUID", "randomUUID")
                        || is(target, "java.lang.Math", "random")
                        || is(target, "java.util.concurrent.ThreadLocalRandom", "current")
                        || (is(target, "java.util.Random", "<init>") && takes(target, 0))))
        .check(OURS);
  }

  @Test
  void nothingIsWrittenOrReadInTheDefaultLocaleOrCharset() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .accessTargetWhere(
            call("leaves the locale or charset to the machine", ArchitectureTest::isLocal))
        .check(OURS);
  }

  @Test
  void theLibraryStartsNoThread() {
    noClasses()
        .that(LIBRARY)
        .should()
        .accessTargetWhere(
            call(
                "starts a thread",
                target ->
                    is(target, "java.lang.Thread", "start")
                        || is(target, "java.util.concurrent.Executors", target.getName())
                        || target.getName().equals("parallelStream")
                        || (target.getName().equals("parallel")
                            && target.getOwner().isAssignableTo(java.util.stream.BaseStream.class))
                        || (target.getName().endsWith("Async")
                            && takes(target, 1)
                            && is(
                                target,
                                "java.util.concurrent.CompletableFuture",
                                target.getName()))))
        .check(OURS);
  }

  /** No input can name a class to load, a stream of objects, a document type or a host. */
  @Test
  void inputReachesNoXmlNoObjectsNoReflectionNoNetworkAndNoProcess() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..",
            "org.w3c.dom..",
            "org.xml..",
            "org.jsoup.helper..",
            "java.lang.reflect..",
            "java.lang.invoke..",
            "java.net..",
            "javax.net..",
            "javax.naming..",
            "javax.script..",
            "java.rmi..",
            "java.beans..",
            "sun..",
            "com.sun..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Connection")
        .orShould()
        .accessTargetWhere(
            call(
                "loads a class, reads or writes objects, starts a process or opens a connection",
                target ->
                    target.getOwner().isAssignableTo(java.io.ObjectInput.class)
                        || target.getOwner().isAssignableTo(java.io.ObjectOutput.class)
                        || is(target, "java.lang.Class", "forName")
                        || is(target, "java.lang.Class", "newInstance")
                        || target.getOwner().isAssignableTo(ClassLoader.class)
                        || is(target, "java.util.ServiceLoader", target.getName())
                        || is(target, "java.lang.ProcessBuilder", target.getName())
                        || is(target, "java.lang.Runtime", "exec")
                        || is(target, "java.lang.System", "load")
                        || is(target, "java.lang.System", "loadLibrary")
                        || is(target, "org.jsoup.Jsoup", "connect")))
        .check(OURS);
  }

  /** The rule above can fail. */
  @Test
  void aClassThatLoadsWhatItIsToldIsFound() {
    JavaClasses loading = new ClassFileImporter().importClasses(Loading.class);
    assertThat(
            noClasses()
                .should()
                .accessTargetWhere(
                    call("loads", target -> is(target, "java.lang.Class", "forName")))
                .evaluate(loading)
                .hasViolation())
        .isTrue();
  }

  static final class Loading {
    static Class<?> named(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..")
        .check(OURS);
  }

  @Test
  void onlyTheCommandLineKnowsTheDoor() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".cli")
        .check(OURS);
  }

  @Test
  void exportedSignaturesNameOnlyTheJdkAndExportedTypes() throws URISyntaxException {
    Set<String> exported = exported();
    List<String> foreign = new ArrayList<>();
    for (JavaClass each : OURS) {
      if (exported.contains(each.getPackageName()) && isVisible(each)) {
        signature(each)
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive() && !type.getPackageName().startsWith("java."))
            .filter(type -> !exported.contains(type.getPackageName()) || !isVisible(type))
            .forEach(type -> foreign.add(each.getName() + " names " + type.getName()));
      }
    }

    assertThat(exported).contains(ROOT, ROOT + ".model").doesNotContain(ROOT + ".internal.lucene");
    assertThat(foreign).isEmpty();
  }

  /** What a user of a class can see of it: its parents, fields, methods and constructors. */
  private static Stream<JavaType> signature(JavaClass each) {
    Stream<JavaType> parents =
        Stream.concat(each.getSuperclass().stream(), each.getInterfaces().stream());
    Stream<JavaType> fields =
        each.getFields().stream()
            .filter(field -> isOpen(field.getModifiers()))
            .map(JavaField::getType);
    Stream<JavaType> units =
        each.getCodeUnits().stream()
            .filter(unit -> isOpen(unit.getModifiers()))
            .flatMap(ArchitectureTest::signature);
    return Stream.of(parents, fields, units).flatMap(stream -> stream);
  }

  private static Stream<JavaType> signature(JavaCodeUnit unit) {
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getExceptionTypes().stream())
        .flatMap(stream -> stream);
  }

  /** Public, and so is every class around it. */
  private static boolean isVisible(JavaClass each) {
    return isOpen(each.getModifiers())
        && each.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Set<String> exported() throws URISyntaxException {
    Path classes =
        Path.of(RoleTally.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module = ModuleFinder.of(classes).find(ROOT).orElseThrow().descriptor();
    Set<String> exported = new TreeSet<>();
    module.exports().forEach(export -> exported.add(export.source()));
    return exported;
  }

  private static boolean isClock(CodeUnitAccessTarget target) {
    boolean now = target.getName().equals("now") && takes(target, 0);
    return (now && target.getOwner().getPackageName().startsWith("java.time"))
        || is(target, "java.lang.System", "currentTimeMillis")
        || is(target, "java.lang.System", "nanoTime")
        || (is(target, "java.time.Clock", target.getName())
            && target.getName().startsWith("system"))
        || (is(target, "java.util.Date", "<init>") && takes(target, 0))
        || is(target, "java.util.Calendar", "getInstance");
  }

  /** The methods and constructors that have a sibling which takes a locale or charset. */
  private static boolean isLocal(CodeUnitAccessTarget target) {
    boolean text = is(target, "java.lang.String", target.getName());
    return switch (target.getName()) {
      case "toLowerCase", "toUpperCase", "getBytes" -> text && takes(target, 0);
      case "format", "formatted" -> text && !takesFirst(target, "java.util.Locale");
      case "printf" -> !takesFirst(target, "java.util.Locale");
      case "ofPattern" ->
          is(target, "java.time.format.DateTimeFormatter", "ofPattern") && takes(target, 1);
      case "getBundle" -> is(target, "java.util.ResourceBundle", "getBundle") && takes(target, 1);
      case "getDisplayLanguage", "getDisplayCountry", "getDisplayName" ->
          is(target, "java.util.Locale", target.getName()) && takes(target, 0);
      case "getInstance", "getNumberInstance", "getIntegerInstance", "getPercentInstance" ->
          target.getOwner().getPackageName().equals("java.text") && takes(target, 0);
      case "<init>" ->
          (text && takesFirst(target, "[B") && takes(target, 1))
              || (is(target, "java.text.MessageFormat", "<init>") && takes(target, 1))
              || (is(target, "java.text.DecimalFormat", "<init>") && !takes(target, 2))
              || (is(target, "java.io.InputStreamReader", "<init>") && takes(target, 1))
              || (is(target, "java.io.OutputStreamWriter", "<init>") && takes(target, 1));
      default -> false;
    };
  }

  private static DescribedPredicate<JavaAccess<?>> call(
      String what, java.util.function.Predicate<CodeUnitAccessTarget> which) {
    return describe(
        what,
        access -> access.getTarget() instanceof CodeUnitAccessTarget target && which.test(target));
  }

  private static boolean is(CodeUnitAccessTarget target, String owner, String name) {
    return target.getOwner().getName().equals(owner) && target.getName().equals(name);
  }

  private static boolean takes(CodeUnitAccessTarget target, int parameters) {
    return target.getRawParameterTypes().size() == parameters;
  }

  private static boolean takesFirst(CodeUnitAccessTarget target, String type) {
    return !takes(target, 0) && target.getRawParameterTypes().get(0).getName().equals(type);
  }

  private static String room(String name) {
    return ROOT + "." + name;
  }
}
