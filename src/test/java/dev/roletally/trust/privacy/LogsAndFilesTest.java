package dev.roletally.trust.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that uses profiles, every logger at its finest: what it logs and what it writes. */
@Tag("slow")
final class LogsAndFilesTest {
  private static final int SECONDS = 120;

  @TempDir private Path folder = Path.of("");

  @Test
  void noClaimIsLoggedOrWritten() throws Exception {
    String log = run();

    assertThat(log)
        .contains("every java.util.logging logger speaks")
        .contains("DEBUG dev.roletally.RoleIndex - opened an index of 0 roles")
        .contains("DEBUG dev.roletally.RoleIndex - purged")
        .containsPattern("used [1-9][0-9]+ results, [1-9][0-9]{2,} documents refused")
        .contains("dev.roletally.model.ClaimException: ");
    assertThat(Canaries.in(log)).isEmpty();
    assertThat(new TreeSet<>(written())).containsOnly("zqvpostedkw");
  }

  @Test
  void aLoggedClaimWouldBeFound() throws Exception {
    assertThat(Canaries.in(run("leak"))).containsExactly("zqvskillkw");
  }

  /** The postings are kept, so their canary must be found: the look into the files works. */
  private List<String> written() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(index())) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        found.addAll(Canaries.in(new String(bytes, ISO_8859_1)));
        found.addAll(Canaries.in(new String(bytes, UTF_16LE)));
      }
    }
    return found;
  }

  private Path index() {
    return folder.resolve("index");
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=trace");
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(CanaryRun.class.getName());
    command.add(index().toString());
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(log, UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
