package dev.roletally.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private final Workspace.Pool pool = new Workspace.Pool();

  @Test
  void theNextRankingGetsTheSameArrays() {
    Workspace first = pool.take();
    int[] numbers = first.ints(100).room(100);
    pool.giveBack(first);
    Workspace next = pool.take();
    assertThat(next).isSameAs(first);
    assertThat(next.ints(50).room(50)).isSameAs(numbers);
  }

  @Test
  void whatIsTakenAtTheSameTimeIsApart() {
    assertThat(pool.take()).isNotSameAs(pool.take());
    Workspace space = pool.take();
    assertThat(space.ints(10).room(10)).isNotSameAs(space.ints(10).room(10));
  }

  @Test
  void nothingOfARankingIsLeft() {
    Workspace space = pool.take();
    short[] blank = {1000, 0, Credits.UNKNOWN};
    Arrays.fill(space.credits(blank), (short) 7);
    Arrays.fill(space.highs(3), (short) 7);
    Arrays.fill(space.zeros(3), 7);
    pool.giveBack(space);
    Workspace next = pool.take();
    assertThat(next.credits(blank)).startsWith(blank);
    assertThat(next.highs(3)).startsWith(new short[3]);
    assertThat(next.zeros(3)).startsWith(0, 0, 0);
  }

  @Test
  void anArrayKeepsWhatItHoldsAsItGrows() {
    IntArray array = new IntArray(0);
    for (int i = 0; i < 1000; i++) {
      array.room(i + 1)[i] = i;
    }
    assertThat(array.room(1000)).startsWith(0, 1, 2).contains(999);
  }

  @Test
  void whatTakesMuchMemoryIsNotKept() {
    Workspace space = pool.take();
    space.ints(1 << 20);
    pool.giveBack(space);
    assertThat(pool.take()).isNotSameAs(space);
  }
}
