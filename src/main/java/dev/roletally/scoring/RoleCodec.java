package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * A compiled role in two parts: its distinct leaves in the order of their bytes, and its program,
 * which names them by their places. An index keeps the two apart; {@link #encode} puts them one
 * after the other behind a version.
 */
final class RoleCodec {
  private static final int VERSION = 2;
  private static final int MAX_DEPTH = 64;

  private RoleCodec() {}

  /** The two parts. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Parts(byte[] program, List<byte[]> leaves) {}

  static Parts split(CompiledRole role) {
    List<byte[]> inOrder = new ArrayList<>();
    role.asks().forEach(ask -> collect(ask.criterion(), inOrder, 0));
    role.asks().forEach(ask -> ask.alternatives().forEach(other -> collect(other, inOrder, 0)));
    List<byte[]> leaves = distinct(inOrder);
    Bytes out = new Bytes();
    role.shape().write(out);
    Iterator<byte[]> next = inOrder.iterator();
    role.asks().forEach(ask -> write(ask.criterion(), next, leaves, out));
    role.asks()
        .forEach(ask -> ask.alternatives().forEach(other -> write(other, next, leaves, out)));
    return new Parts(out.toArray(), leaves);
  }

  private static List<byte[]> distinct(List<byte[]> all) {
    List<byte[]> sorted = new ArrayList<>(all);
    sorted.sort(Arrays::compareUnsigned);
    List<byte[]> distinct = new ArrayList<>(sorted.size());
    for (byte[] leaf : sorted) {
      if (distinct.isEmpty() || !Arrays.equals(leaf, distinct.get(distinct.size() - 1))) {
        distinct.add(leaf);
      }
    }
    return distinct;
  }

  /** The leaves' bytes, in the order in which {@link #write} comes by them. */
  private static void collect(CompiledCriterion criterion, List<byte[]> inOrder, int depth) {
    checkDepth(depth);
    switch (criterion) {
      case CompiledCriterion.Group group -> {
        group.members().forEach(member -> collect(member, inOrder, depth + 1));
        group.classes().forEach(concept -> inOrder.add(LeafCodec.encodeClass(concept)));
      }
      case CompiledCriterion.Leaf leaf -> {
        switch (leaf.criterion()) {
          case Criterion.Availability asked -> {}
          case Criterion.Degree degree when degree.fields().size() > 1 -> {
            checkDepth(depth + 1);
            byField(degree).forEach(each -> inOrder.add(LeafCodec.encode(each)));
          }
          default -> inOrder.add(LeafCodec.encode(leaf.criterion()));
        }
      }
    }
  }

  private static void write(
      CompiledCriterion criterion, Iterator<byte[]> next, List<byte[]> leaves, Bytes out) {
    switch (criterion) {
      case CompiledCriterion.Group group -> {
        int size = group.members().size() + group.classes().size();
        boolean any = group.count() == 1;
        out.number((long) size << 2 | (any ? RoleProgram.ANY : RoleProgram.SOME));
        if (!any) {
          out.number(group.count());
        }
        group.members().forEach(member -> write(member, next, leaves, out));
        group.classes().forEach(concept -> leaf(next.next(), leaves, out));
      }
      case CompiledCriterion.Leaf leaf -> {
        switch (leaf.criterion()) {
          case Criterion.Availability asked -> RoleProgram.write(StartDays.of(asked), out);
          case Criterion.Degree degree when degree.fields().size() > 1 -> {
            int fields = byField(degree).size();
            out.number((long) fields << 2 | RoleProgram.ANY);
            for (int i = 0; i < fields; i++) {
              leaf(next.next(), leaves, out);
            }
          }
          default -> leaf(next.next(), leaves, out);
        }
      }
    }
  }

  /**
   * A degree in one of several fields as a degree in each: the best of them has the credit of the
   * whole, since every degree held is credited for its best field. Lists of fields hardly repeat;
   * degrees in one field do.
   */
  private static List<Criterion.Degree> byField(Criterion.Degree degree) {
    return degree.fields().stream()
        .sorted(Comparator.comparing(FieldOfStudy::concept))
        .map(
            field ->
                new Criterion.Degree(
                    degree.levels(),
                    degree.orHigher(),
                    degree.status(),
                    List.of(field),
                    degree.relatedFields(),
                    degree.minGpa(),
                    degree.span()))
        .toList();
  }

  private static void leaf(byte[] leaf, List<byte[]> leaves, Bytes out) {
    int place = Collections.binarySearch(leaves, leaf, Arrays::compareUnsigned);
    out.number((long) place << 2 | RoleProgram.LEAF);
  }

  static byte[] encode(CompiledRole role) {
    Parts parts = split(role);
    Bytes out = new Bytes();
    out.add(VERSION);
    out.number(parts.leaves.size());
    for (byte[] leaf : parts.leaves) {
      out.number(leaf.length);
      out.add(leaf);
    }
    out.add(parts.program);
    return out.toArray();
  }

  static CompiledRole decode(byte[] bytes, int offset, int length) {
    RoleProgram in = new RoleProgram();
    in.reset(bytes, offset, length);
    int version = in.oneByte();
    checkArgument(
        version == VERSION, "compiled role must be of version %s, got: %s", VERSION, version);
    List<Asked> leaves = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      leaves.add(in.leaf());
    }
    return decode(in, leaves);
  }

  /** Reads a program whose leaves are known. */
  static CompiledRole decode(RoleProgram in, List<Asked> leaves) {
    try {
      RoleShape shape = RoleShape.of(in);
      List<CompiledCriterion> criteria = new ArrayList<>();
      shape.asks().forEach(ask -> criteria.add(criterion(in, leaves, 0)));
      List<CompiledAsk> asks = new ArrayList<>();
      for (RoleShape.Ask ask : shape.asks()) {
        List<CompiledCriterion> others = new ArrayList<>();
        for (int left = ask.alternatives(); left > 0; left--) {
          others.add(criterion(in, leaves, 0));
        }
        int place = asks.size();
        asks.add(
            new CompiledAsk(
                ask.category(), ask.necessity(), ask.soft(), criteria.get(place), others, place));
      }
      checkArgument(in.isAtEnd(), "compiled role must end with its last ask, got more");
      return new CompiledRole(shape.fixedTerm(), shape.readable(), asks);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("compiled role must be whole, got a damaged one", e);
    }
  }

  private static CompiledCriterion criterion(RoleProgram in, List<Asked> leaves, int depth) {
    return criterion(in.next(), in, leaves, depth);
  }

  private static CompiledCriterion criterion(
      RoleProgram.Kind kind, RoleProgram in, List<Asked> leaves, int depth) {
    checkDepth(depth);
    return switch (kind) {
      case LEAF -> {
        Asked asked = leaf(in.value(), leaves);
        checkArgument(asked.leaf().isPresent(), "ask must not be a class, got: %s", asked.key());
        yield new CompiledCriterion.Leaf(asked.leaf().get());
      }
      case DAYS -> new CompiledCriterion.Leaf(in.days().toAsked().leaf().orElseThrow());
      case GROUP -> group(in.value(), in.count(), in, leaves, depth);
    };
  }

  private static CompiledCriterion group(
      int size, int count, RoleProgram in, List<Asked> leaves, int depth) {
    List<CompiledCriterion> members = new ArrayList<>();
    List<Criterion> criteria = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      RoleProgram.Kind kind = in.next();
      if (kind == RoleProgram.Kind.LEAF && leaf(in.value(), leaves).leaf().isEmpty()) {
        classes.add(leaf(in.value(), leaves).concept());
      } else {
        CompiledCriterion member = criterion(kind, in, leaves, depth + 1);
        members.add(member);
        criteria.add(
            switch (member) {
              case CompiledCriterion.Leaf leaf -> leaf.criterion();
              case CompiledCriterion.Group group -> group.criterion();
            });
      }
    }
    Criterion.Group group =
        count == 1
            ? new Criterion.AnyOf(!classes.isEmpty(), criteria)
            : new Criterion.AtLeast(count, criteria);
    return new CompiledCriterion.Group(group, count, members, classes);
  }

  private static Asked leaf(int place, List<Asked> leaves) {
    checkArgument(place < leaves.size(), "leaf must be one of %s, got: %s", leaves.size(), place);
    return leaves.get(place);
  }

  private static void checkDepth(int depth) {
    checkArgument(
        depth < MAX_DEPTH, "groups must be nested less than %s deep, got: %s", MAX_DEPTH, depth);
  }
}
