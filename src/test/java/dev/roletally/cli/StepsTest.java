package dev.roletally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Long work tells how far it has come. */
final class StepsTest {
  private static final long SECOND = 1_000_000_000L;

  /** A command that has output. */
  @Command(name = "work")
  static final class Work implements Runnable {
    @Mixin Output output = new Output();

    @Override
    public void run() {}
  }

  private final AtomicLong clock = new AtomicLong(17);
  private final StringWriter err = new StringWriter();

  private Steps steps() {
    Work work = new Work();
    CommandLine commands = new CommandLine(work);
    commands.setErr(new PrintWriter(err));
    return new Steps(work.output, "roles", clock::get);
  }

  @Test
  void shortWorkIsSilent() {
    Steps steps = steps();
    clock.addAndGet(SECOND);
    assertThat(steps.goOn(10, 10)).isTrue();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void longWorkTellsRateAndTimeLeft() {
    Steps steps = steps();
    clock.addAndGet(3 * SECOND);
    steps.goOn(300, 30_000);
    clock.addAndGet(4 * SECOND);
    steps.goOn(700, 30_000); // too soon after the last
    clock.addAndGet(3 * SECOND);
    steps.goOn(2_000, 30_000);
    assertThat(err.toString().lines())
        .containsExactly(
            "300 of 30000 roles, 100 a second, 4 min 57 s left",
            "2000 of 30000 roles, 200 a second, 2 min 20 s left");
  }

  @Test
  void whereOnlyBytesAreKnownTheyGiveTheTimeLeft() {
    Steps steps = steps();
    steps.another(1_000, 4_000_000);
    clock.addAndGet(10 * SECOND);
    steps.another(5_000, 4_000_000);
    clock.addAndGet(10 * SECOND);
    steps.another(4_000_000, 4_000_000);
    assertThat(err.toString().lines())
        .containsExactly(
            "2 roles, 0.2 a second, 2 h 13 min left", "3 roles, 0.2 a second, 0 s left");
  }
}
