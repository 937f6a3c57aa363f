package dev.roletally.trust.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The committed inputs of the fuzzer, those that once broke a law ({@code found-…}) among them, and
 * a few that are made from them at random, put into every target.
 */
final class FuzzInputsTest {
  private static final Duration IN_TIME = Duration.ofSeconds(20);
  private static final int DAMAGED = 3;

  @ParameterizedTest
  @EnumSource
  void everyInputKeepsTheLaws(FuzzTarget target) throws IOException, URISyntaxException {
    List<Path> inputs = inputs(target);
    assertThat(inputs).as("inputs of %s", target).isNotEmpty();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertTimeoutPreemptively(IN_TIME, () -> target.test(bytes), input.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedInputsKeepTheLaws(FuzzTarget target) throws IOException, URISyntaxException {
    Random random = new Random(8);
    for (Path input : inputs(target)) {
      byte[] whole = Files.readAllBytes(input);
      for (int i = 0; i < DAMAGED && whole.length > 0; i++) {
        byte[] bytes = damaged(whole, random);
        assertTimeoutPreemptively(
            IN_TIME, () -> target.test(bytes), () -> input + ": " + Arrays.toString(bytes));
      }
    }
  }

  @Test
  void aBrokenLawIsToldApartFromARefusal() {
    assertThatThrownBy(() -> Laws.holds(false, "never")).isInstanceOf(Laws.Broken.class);
    assertThatThrownBy(
            () ->
                Laws.answered(
                    "x",
                    input -> {
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(Laws.Broken.class)
        .hasMessageContaining("must");
    assertThatThrownBy(() -> Shown.safely("a\u001b[31mb")).isInstanceOf(Laws.Broken.class);
  }

  @Test
  void textMayHoldHalvesOfPairs() {
    assertThat(FuzzText.of(new byte[] {0, (byte) 0xd8, 0x3d, 0, 'a'})).isEqualTo("\ud83da");
    assertThat(FuzzText.of("\u00e4b".getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00e4b");
  }

  /** The input with a few bytes changed, or a part of it left out or said twice. */
  private static byte[] damaged(byte[] whole, Random random) {
    int from = random.nextInt(whole.length);
    int to = Math.min(whole.length, from + 1 + random.nextInt(40));
    return switch (random.nextInt(3)) {
      case 0 -> changed(whole, random);
      case 1 -> Bytes.concat(Arrays.copyOf(whole, from), rest(whole, to));
      default -> Bytes.concat(Arrays.copyOf(whole, to), rest(whole, from));
    };
  }

  private static byte[] changed(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 0; i < 4; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] rest(byte[] whole, int from) {
    return Arrays.copyOfRange(whole, from, whole.length);
  }

  private static List<Path> inputs(FuzzTarget target) throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(FuzzInputsTest.class.getResource(target.folder()));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }
}
