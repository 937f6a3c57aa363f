package dev.roletally.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;

/** What was seen is never taken for new, and what is new hardly ever for seen. */
final class IdFilterTest {
  private static final int MANY = 200_000;

  @Property(tries = 1000)
  void whatWasSeenIsNeverNew(@ForAll List<String> ids) {
    IdFilter filter = new IdFilter(0);
    Set<String> before = new HashSet<>();
    for (String id : ids) {
      boolean isNew = filter.add(new BytesRef(id));
      assertThat(isNew && before.contains(id)).isFalse();
      before.add(id);
    }
    assertThat(ids).noneMatch(id -> filter.add(new BytesRef(id)));
  }

  @Example
  void growingItForgetsNothingAndStaysSure() {
    IdFilter filter = new IdFilter(0);
    int sure = 0;
    for (int i = 0; i < MANY; i++) {
      sure += filter.add(new BytesRef("role-" + i)) ? 1 : 0;
    }
    assertThat(sure).isGreaterThan(MANY * 95 / 100);
    for (int i = 0; i < MANY; i++) {
      assertThat(filter.add(new BytesRef("role-" + i))).isFalse();
    }
  }
}
