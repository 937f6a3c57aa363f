package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.Criterion;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a compiled role: behind a version the leaves of its {@link EncodedRole}, then the
 * program.
 */
final class RoleCodec {
  private static final int VERSION = 2;
  private static final int MAX_DEPTH = 64;

  private RoleCodec() {}

  static byte[] encode(CompiledRole role) {
    EncodedRole parts = RoleEncoder.encode(role);
    Bytes out = new Bytes();
    out.add(VERSION);
    out.number(parts.leaves().size());
    for (byte[] leaf : parts.leaves()) {
      out.number(leaf.length);
      out.add(leaf);
    }
    out.add(parts.program());
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

  static void checkDepth(int depth) {
    checkArgument(
        depth < MAX_DEPTH, "groups must be nested less than %s deep, got: %s", MAX_DEPTH, depth);
  }
}
