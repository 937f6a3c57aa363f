package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a compiled role. Used once.
 *
 * <p>A leaf's place is known when all leaves are, so the program is written without its leaves
 * first, and put together with them in the end.
 */
final class RoleEncoder {
  /** A leaf or class that the program names. */
  private static final class Named {
    private static final Comparator<Named> BY_BYTES =
        (one, other) -> Arrays.compareUnsigned(one.bytes, other.bytes);

    private final byte[] bytes;

    /** Where in {@link #elements} it belongs. */
    private final int at;

    /** Its place among the distinct ones. */
    private int place;

    Named(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }
  }

  private final List<Named> named = new ArrayList<>();
  private final Bytes leaf = new Bytes();

  /** The program without its leaves. */
  private final Bytes elements = new Bytes();

  private RoleEncoder() {}

  static EncodedRole encode(CompiledRole role) {
    return new RoleEncoder().encoded(role);
  }

  private EncodedRole encoded(CompiledRole role) {
    role.shape().write(elements);
    role.asks().forEach(ask -> write(ask.criterion(), 0));
    role.asks().forEach(ask -> ask.alternatives().forEach(other -> write(other, 0)));
    List<byte[]> distinct = distinct();
    return new EncodedRole(program(), distinct);
  }

  private void write(CompiledCriterion criterion, int depth) {
    RoleCodec.checkDepth(depth);
    switch (criterion) {
      case CompiledCriterion.Group group -> {
        group(group.members().size() + group.classes().size(), group.count());
        group.members().forEach(member -> write(member, depth + 1));
        for (String concept : group.classes()) {
          LeafCodec.writeClass(concept, leaf);
          endLeaf();
        }
      }
      case CompiledCriterion.Leaf each -> write(each.criterion(), depth);
    }
  }

  private void write(Criterion.Leaf criterion, int depth) {
    switch (criterion) {
      case Criterion.Availability asked -> RoleProgram.write(StartDays.of(asked), elements);
      case Criterion.Degree degree when degree.fields().size() > 1 -> {
        RoleCodec.checkDepth(depth + 1);
        byField(degree);
      }
      default -> {
        LeafCodec.write(criterion, leaf);
        endLeaf();
      }
    }
  }

  /**
   * A degree in one of several fields as a degree in each: the best of them has the credit of the
   * whole, since every degree held is credited for its best field. Lists of fields hardly repeat;
   * degrees in one field do.
   */
  private void byField(Criterion.Degree degree) {
    group(degree.fields().size(), 1);
    LeafCodec.fields(degree)
        .forEach(
            field -> {
              LeafCodec.write(degree, List.of(field), leaf);
              endLeaf();
            });
  }

  private void group(int size, int count) {
    boolean any = count == 1;
    elements.number((long) size << 2 | (any ? RoleProgram.ANY : RoleProgram.SOME));
    if (!any) {
      elements.number(count);
    }
  }

  private void endLeaf() {
    named.add(new Named(leaf.toArray(), elements.length()));
    leaf.clear();
  }

  /** The distinct leaves in order; each that is named has its place among them afterwards. */
  private List<byte[]> distinct() {
    List<Named> sorted = new ArrayList<>(named);
    sorted.sort(Named.BY_BYTES);
    List<byte[]> distinct = new ArrayList<>(sorted.size());
    for (Named each : sorted) {
      int last = distinct.size() - 1;
      if (last < 0 || !Arrays.equals(each.bytes, distinct.get(last))) {
        distinct.add(each.bytes);
      }
      each.place = distinct.size() - 1;
    }
    return distinct;
  }

  private byte[] program() {
    Bytes program = new Bytes();
    int from = 0;
    for (Named each : named) {
      program.add(elements, from, each.at);
      program.number((long) each.place << 2 | RoleProgram.LEAF);
      from = each.at;
    }
    program.add(elements, from, elements.length());
    return program.toArray();
  }
}
