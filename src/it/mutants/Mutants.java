import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Plants the bugs of {@code mutants.txt}, each alone in a copy of the class it names, and runs the
 * test that has to fail; a bug for each core, up to four at once. Fails itself if a test passes
 * with the bug in place, fails without it, does not exist, or if a bug cannot be planted. Call it
 * by {@code src/it/mutants/run}.
 */
public final class Mutants {
  private static final Path SOURCES = Path.of("src/main/java/dev/roletally");
  private static final String CLASSES =
      String.join(File.pathSeparator, "target/test-classes", "target/classes");
  private static final long SECONDS = 300;
  private static final int MOST_AT_ONCE = 4;

  private final String libraries;
  private final Path scratch;

  private Mutants(String libraries, Path scratch) {
    this.libraries = libraries;
    this.scratch = scratch;
  }

  /** One deliberate bug. */
  private record Mutant(
      String name, String what, Path file, String test, List<String> out, List<String> in) {}

  /** Arguments: the class path of the tests' libraries; then, if not all, names of bugs in one. */
  public static void main(String[] arguments) throws Exception {
    Path scratch = Files.createTempDirectory("mutants");
    Mutants mutants = new Mutants(arguments[0], scratch);
    List<Mutant> all = read(Path.of("src/it/mutants/mutants.txt"));
    String names = arguments.length > 1 ? arguments[1].strip() : "";
    Set<String> wanted = names.isEmpty() ? Set.of() : Set.of(names.split(" +"));
    List<Mutant> chosen =
        all.stream().filter(each -> wanted.isEmpty() || wanted.contains(each.name)).toList();
    int survived = mutants.run(chosen);
    delete(scratch);
    System.out.printf(Locale.ROOT, "%d bugs, %d survived%n", chosen.size(), survived);
    System.exit(survived == 0 && !chosen.isEmpty() ? 0 : 1);
  }

  private int run(List<Mutant> mutants) throws Exception {
    compile(classes("runner"), write("runner", "RunTests.java", RUNNER));
    Set<String> tests = new LinkedHashSet<>();
    mutants.forEach(each -> tests.add(each.test));
    if (!test("none", List.copyOf(tests)).equals("passed")) {
      System.out.println("the tests have to pass without a bug; see above");
      return mutants.size();
    }
    int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    try (ExecutorService lanes = Executors.newFixedThreadPool(atOnce)) {
      List<Callable<Boolean>> plants = new ArrayList<>();
      mutants.forEach(mutant -> plants.add(() -> killed(mutant)));
      int survived = 0;
      for (Future<Boolean> killed : lanes.invokeAll(plants)) {
        survived += killed.get() ? 0 : 1;
      }
      return survived;
    }
  }

  private boolean killed(Mutant mutant) throws Exception {
    String result = plant(mutant);
    System.out.printf(
        Locale.ROOT, "%-9s %-26s %s%n", result, mutant.name, mutant.test.replaceAll(".*\\.", ""));
    return result.equals("killed");
  }

  private String plant(Mutant mutant) throws Exception {
    String source = Files.readString(SOURCES.resolve(mutant.file));
    String changed = replace(source, mutant);
    if (changed.isEmpty()) {
      return "no place";
    }
    Path classes = classes(mutant.name);
    if (!compile(classes, write(mutant.name, mutant.file.getFileName().toString(), changed))) {
      return "no class";
    }
    String result = test(mutant.name, List.of(mutant.test));
    return switch (result) {
      case "passed" -> "SURVIVED";
      case "failed" -> "killed";
      default -> result;
    };
  }

  /** The source with the bug in it; empty unless its lines stand there once. */
  private static String replace(String source, Mutant mutant) {
    List<String> lines = source.lines().toList();
    int place = -1;
    for (int i = 0; i + mutant.out.size() <= lines.size(); i++) {
      List<String> here = lines.subList(i, i + mutant.out.size());
      if (here.stream().map(String::strip).toList().equals(mutant.out)) {
        if (place >= 0) {
          return "";
        }
        place = i;
      }
    }
    if (place < 0) {
      return "";
    }
    List<String> changed = new ArrayList<>(lines.subList(0, place));
    changed.addAll(mutant.in);
    changed.addAll(lines.subList(place + mutant.out.size(), lines.size()));
    return String.join("\n", changed);
  }

  private Path classes(String bug) {
    return scratch.resolve(bug).resolve("classes");
  }

  private Path write(String bug, String name, String source) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(bug).resolve("source"));
    return Files.writeString(folder.resolve(name), source);
  }

  private boolean compile(Path to, Path source) throws IOException {
    Files.createDirectories(to);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-nowarn",
                    "-proc:none",
                    "-parameters",
                    "-d",
                    to.toString(),
                    "-cp",
                    CLASSES + File.pathSeparator + libraries),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
            .call();
    if (!compiled) {
      System.out.println(messages);
    }
    return compiled;
  }

  /** Runs tests with the classes of a bug before all others. */
  private String test(String bug, List<String> tests) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            classes(bug).toString(),
            classes("runner").toString(),
            CLASSES,
            libraries));
    command.add("RunTests");
    Path own = Files.createDirectories(scratch.resolve(bug));
    command.add(own.resolve("examples").toString());
    command.addAll(tests);
    Path log = own.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(SECONDS * Math.max(1, tests.size() / 4), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return "late";
    }
    return switch (process.exitValue()) {
      case 0 -> "passed";
      case 1 -> {
        if (tests.size() > 1) {
          System.out.println(Files.readString(log));
        }
        yield "failed";
      }
      default -> {
        System.out.println(Files.readString(log));
        yield "no test";
      }
    };
  }

  private static List<Mutant> read(Path list) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    for (String block : Files.readString(list).split("(?m)^== ")) {
      List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty() || lines.get(0).startsWith("#")) {
        continue;
      }
      String[] head = lines.get(0).split(": ", 2);
      mutants.add(
          new Mutant(
              head[0],
              head[1],
              Path.of(marked(lines, "file ").get(0)),
              marked(lines, "test ").get(0),
              marked(lines, "- "),
              marked(lines, "+ ")));
    }
    return mutants;
  }

  private static List<String> marked(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()).strip())
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted((a, b) -> b.compareTo(a)).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  /** Runs classes and methods: 0 if all pass, 1 if one fails, 2 if one is not found. */
  private static final String RUNNER =
      """
      import org.junit.platform.engine.discovery.DiscoverySelectors;
      import org.junit.platform.launcher.LauncherDiscoveryRequest;
      import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
      import org.junit.platform.launcher.core.LauncherFactory;
      import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

      class RunTests {
        public static void main(String[] arguments) {
          long failed = 0;
          for (int i = 1; i < arguments.length; i++) {
            String name = arguments[i];
            LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(
                        name.contains("#")
                            ? DiscoverySelectors.selectMethod(
                                name.substring(0, name.indexOf('#')) + "#" + method(name))
                            : DiscoverySelectors.selectClass(name))
                    .configurationParameter("jqwik.database", arguments[0])
                    .build();
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, summary);
            if (summary.getSummary().getTestsFoundCount() == 0) {
              System.out.println("no test: " + name);
              System.exit(2);
            }
            summary
                .getSummary()
                .getFailures()
                .forEach(each -> System.out.println(name + ": " + each.getException()));
            failed += summary.getSummary().getTotalFailureCount();
          }
          System.exit(failed == 0 ? 0 : 1);
        }

        /** The method with its parameter types, as a selector wants it. */
        private static String method(String name) {
          String method = name.substring(name.indexOf('#') + 1);
          try {
            for (var each :
                Class.forName(
                        name.substring(0, name.indexOf('#')),
                        false,
                        RunTests.class.getClassLoader())
                    .getDeclaredMethods()) {
              if (each.getName().equals(method) && !each.isSynthetic()) {
                StringBuilder types = new StringBuilder();
                for (Class<?> type : each.getParameterTypes()) {
                  types.append(types.isEmpty() ? "" : ",").append(type.getName());
                }
                return method + "(" + types + ")";
              }
            }
          } catch (ClassNotFoundException e) {
            return method;
          }
          return method;
        }
      }
      """;
}
