import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One round of the fuzzer for each target, or for those named: the committed inputs, then as many
 * new ones as a round has time for; a target for each core, up to four at once. What breaks a law
 * is left in {@code target/fuzz/found}; what reached new code is kept in {@code target/fuzz/corpus}
 * for the next round. Call it by {@code src/it/fuzz/run}.
 */
public final class Rounds {
  private static final Path INPUTS = Path.of("src/test/resources/dev/roletally/trust/hostile");
  private static final Path WORK = Path.of("target/fuzz");
  private static final int MOST_AT_ONCE = 4;
  private static final Pattern STATE = Pattern.compile("#(\\d{1,12})\\s.{0,20}cov: (\\d{1,9})");

  /** Targets whose work on words is too much to have every comparison of a string followed. */
  private static final String OF_WORDS = "posting-.*|json-resume|command-line|vocabulary-.*";

  private Rounds() {}

  /**
   * Arguments: seconds a round; the fuzzer's jars; the class path of the tests; targets, if not
   * all, in one.
   */
  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[0]);
    String names = arguments.length > 3 ? arguments[3].strip() : "";
    List<String> targets = names.isEmpty() ? all() : List.of(names.split(" +"));
    int broken = run(targets, seconds, arguments[1] + File.pathSeparator + arguments[2]);
    System.out.printf(Locale.ROOT, "%d targets, %d broke a law%n", targets.size(), broken);
    System.exit(broken == 0 ? 0 : 1);
  }

  /** How many targets broke a law. */
  private static int run(List<String> targets, int seconds, String classPath) throws Exception {
    int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    try (ExecutorService lanes = Executors.newFixedThreadPool(atOnce)) {
      List<Callable<Boolean>> rounds = new ArrayList<>();
      targets.forEach(target -> rounds.add(() -> round(target, seconds, classPath)));
      int broken = 0;
      for (Future<Boolean> kept : lanes.invokeAll(rounds)) {
        broken += kept.get() ? 0 : 1;
      }
      return broken;
    }
  }

  private static List<String> all() throws IOException {
    try (Stream<Path> folders = Files.list(INPUTS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static boolean round(String target, int seconds, String classPath) throws Exception {
    Path corpus = Files.createDirectories(WORK.resolve("corpus").resolve(target)).toAbsolutePath();
    Path found = Files.createDirectories(WORK.resolve("found").resolve(target));
    Path log = WORK.resolve(target + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=dev.roletally.trust.hostile.Fuzz");
    command.add("--target_args=" + target);
    command.add("--instrumentation_includes=dev.roletally.**:org.eclipse.parsson.**");
    // its detectors look for code loaded, hosts called and the like: ArchitectureTest leaves none
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.**");
    if (target.matches(OF_WORDS)) {
      command.addAll(List.of("--trace=cov", "--custom_hook_excludes=**"));
    }
    command.add("-max_total_time=" + seconds);
    command.addAll(List.of("-timeout=60", "-max_len=4096", "-rss_limit_mb=4096"));
    command.add("-dict=" + Path.of("src/it/fuzz/words.dict").toAbsolutePath());
    command.add(corpus.toString());
    command.add(INPUTS.resolve(target).toAbsolutePath().toString());
    Process process =
        new ProcessBuilder(command)
            .directory(found.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(seconds + 600L, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    boolean kept = ended && process.exitValue() == 0;
    System.out.printf(
        Locale.ROOT,
        "%-20s %-10s %s%s%n",
        target,
        kept ? "kept" : "BROKEN",
        told(log),
        kept ? "" : ", see " + log + " and " + found);
    return kept;
  }

  /** How many inputs were tried, and how much of the code they reached. */
  private static String told(Path log) throws IOException {
    String last = "nothing ran";
    for (String line : Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList()) {
      Matcher state = STATE.matcher(line);
      if (state.lookingAt()) {
        last = state.group(1) + " inputs, " + state.group(2) + " edges of the code";
      }
    }
    return last;
  }
}
