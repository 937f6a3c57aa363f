package dev.roletally.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.flat.Leaves;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private static final short[] BLANK = {1000, 0, Leaves.UNKNOWN};

  private final Workspace.Pool pool = new Workspace.Pool(BLANK);

  @Test
  void theNextRankingGetsTheSameArrays() {
    Workspace first = pool.take();
    int[] numbers = first.array(100);
    pool.giveBack(first);
    Workspace next = pool.take();
    assertThat(next).isSameAs(first);
    assertThat(next.array(50)).isSameAs(numbers);
  }

  @Test
  void whatIsTakenAtTheSameTimeIsApart() {
    assertThat(pool.take()).isNotSameAs(pool.take());
    Workspace space = pool.take();
    assertThat(space.array(10)).isNotSameAs(space.array(10));
  }

  @Test
  void nothingOfARankingIsLeft() {
    Workspace space = pool.take();
    Arrays.fill(space.credits(), (short) 7);
    Arrays.fill(space.highs(), (short) 7);
    Arrays.fill(space.zeros(3), 7);
    pool.giveBack(space);
    Workspace next = pool.take();
    assertThat(next.credits()).containsExactly(BLANK);
    assertThat(next.highs()).containsExactly(new short[3]);
    assertThat(next.zeros(3)).startsWith(0, 0, 0);
  }

  @Test
  void anArrayKeepsWhatItHoldsAsItGrows() {
    IntArray array = new IntArray();
    for (int i = 0; i < 1000; i++) {
      array.room(i + 1)[i] = i;
    }
    assertThat(array.values()).startsWith(0, 1, 2).contains(999);
  }

  @Test
  void whatTakesMuchMemoryIsNotKept() {
    Workspace space = pool.take();
    space.array(1 << 20);
    pool.giveBack(space);
    assertThat(pool.take()).isNotSameAs(space);
  }
}
