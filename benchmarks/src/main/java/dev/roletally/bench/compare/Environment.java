package dev.roletally.bench.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Where figures were measured.
 *
 * @param machine the processor's name, the number of processors and the memory
 * @param jdk the Java runtime
 * @param commit the commit measured, with {@code +} if the files differ from it
 * @param time when
 * @param load the machine's load average of the last minute, above its processors if it was busy
 * @param heap the greatest heap of this JVM, in megabytes
 */
record Environment(String machine, String jdk, String commit, String time, double load, long heap) {
  static Environment here() {
    return new Environment(
        processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors",
        System.getProperty("java.vm.vendor") + " " + Runtime.version(),
        git("rev-parse", "--short", "HEAD")
            + (git("status", "--porcelain", "-uno").isEmpty() ? "" : "+"),
        Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
  }

  private static String git(String... arguments) {
    try {
      Process git =
          new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
