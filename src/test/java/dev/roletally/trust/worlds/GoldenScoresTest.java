package dev.roletally.trust.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scores stay what they were: {@code scores.tsv} is changed by a new version of the rules or of a
 * policy alone (docs/scoring.md). {@code -Dgolden.write=true} writes it anew.
 */
final class GoldenScoresTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/roletally/trust/worlds/scores.tsv");

  @Test
  void scoresAreThoseOfTheCommittedTable() throws IOException {
    String table = GoldenScores.table();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, table);
    }
    assertThat(table.lines()).containsExactlyElementsOf(golden());
    assertThat(golden()).hasSizeGreaterThan(40);
  }

  /** The world that is farthest from here in everything at once. */
  @Test
  void scoresAreTheSameElsewhere() throws IOException, InterruptedException {
    assertSame(
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"
            + " -Dfile.encoding=US-ASCII");
  }

  @Tag("trust")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR",
        "-Duser.language=ar -Duser.country=EG",
        "-Duser.language=ar -Duser.country=SA -Duser.extensions=u-nu-arab-ca-islamic",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
        "-Duser.language=de -Duser.country=AT",
        "-Duser.language=lt -Duser.country=LT",
        "-Duser.timezone=Pacific/Kiritimati",
        "-Duser.timezone=Pacific/Marquesas",
        "-Duser.timezone=America/Scoresbysund",
        "-Dfile.encoding=US-ASCII",
        "-Dfile.encoding=COMPAT -Dline.separator=\r\n",
        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ActiveProcessorCount=1",
        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7 -Djdk.map.althashing.threshold=0",
      })
  void scoresAreTheSameInEveryWorld(String world) throws IOException, InterruptedException {
    assertSame(world);
  }

  private static void assertSame(String world) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(world.split(" ")));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(GoldenScores.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    process.getInputStream().transferTo(out);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(world).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .as(world)
        .containsExactlyElementsOf(golden());
  }

  private static List<String> golden() throws IOException {
    return Files.readAllLines(GOLDEN);
  }
}
