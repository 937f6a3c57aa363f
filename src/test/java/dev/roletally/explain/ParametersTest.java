package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The values of a piece of evidence are a sorted map in every respect. */
final class ParametersTest {
  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("asked", "days", "daysFree", "daysShort", "last", "start", "starts", "")
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 1000)
  void isTheSortedMapOfWhatWasPut(@ForAll("names") List<String> names) {
    Map<String, String> sorted = new TreeMap<>();
    Parameters parameters = Parameters.NONE;
    for (int i = 0; i < names.size(); i++) {
      sorted.put(names.get(i), "value " + i);
      parameters = parameters.with(names.get(i), "value " + i);
    }

    assertThat(List.copyOf(parameters.entrySet())).isEqualTo(List.copyOf(sorted.entrySet()));
    assertThat(parameters).isEqualTo(sorted).hasSameHashCodeAs(sorted);
    assertThat(sorted).isEqualTo(parameters);
    for (String name : List.of("asked", "days", "month", "starts")) {
      assertThat(parameters.get(name)).isEqualTo(sorted.get(name));
      assertThat(parameters.containsKey(name)).isEqualTo(sorted.containsKey(name));
    }
    assertThat(Parameters.copyOf(sorted)).isEqualTo(parameters);
  }

  @Test
  void cannotBeChanged() {
    Map<String, String> parameters = Parameters.NONE.with("start", "2026-06-01");

    assertThat(Parameters.copyOf(parameters)).isSameAs(parameters);
    assertThatThrownBy(() -> parameters.put("start", "2026-07-01"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(parameters::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThat(parameters).containsExactly(Map.entry("start", "2026-06-01"));
  }
}
