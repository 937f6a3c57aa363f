package dev.roletally.explain;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few values of a piece of evidence, in the order of their names: looked for one after another,
 * which with a handful costs less than a tree. Unmodifiable.
 */
final class Parameters extends AbstractMap<String, String> {
  static final Parameters NONE = new Parameters(new String[0]);

  /** Names and values by turns. */
  private final String[] pairs;

  private Parameters(String[] pairs) {
    this.pairs = pairs;
  }

  static Parameters copyOf(Map<String, String> values) {
    if (values instanceof Parameters parameters) {
      return parameters;
    }
    Parameters all = NONE;
    for (Map.Entry<String, String> each : values.entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return all;
  }

  /** The same with a value, in place of the one of this name if there is one. */
  Parameters with(String name, String value) {
    requireNonNull(value, name);
    int at = 0;
    while (at < pairs.length && pairs[at].compareTo(name) < 0) {
      at += 2;
    }
    boolean replaces = at < pairs.length && pairs[at].equals(name);
    int behind = replaces ? at + 2 : at;
    String[] more = new String[at + 2 + pairs.length - behind];
    System.arraycopy(pairs, 0, more, 0, at);
    more[at] = name;
    more[at + 1] = value;
    System.arraycopy(pairs, behind, more, at + 2, pairs.length - behind);
    return new Parameters(more);
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new Entries();
  }

  /** The pairs in order. */
  private final class Entries extends AbstractSet<Map.Entry<String, String>> {
    @Override
    public int size() {
      return pairs.length / 2;
    }

    @Override
    public Iterator<Map.Entry<String, String>> iterator() {
      return new Iterator<>() {
        private int at;

        @Override
        public boolean hasNext() {
          return at < pairs.length;
        }

        @Override
        public Map.Entry<String, String> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          at += 2;
          return Map.entry(pairs[at - 2], pairs[at - 1]);
        }
      };
    }
  }
}
