package dev.roletally.internal.flat;

import com.google.common.primitives.Ints;
import dev.roletally.scoring.RoleProgram;
import dev.roletally.scoring.RoleShape;
import dev.roletally.scoring.StartDays;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays the roles of a segment flat. Used once. */
final class FlatBuilder {
  private static final int MAX_DAY = 0xffff;
  private static final int MAX_BYTE = 0xff;

  private final RoleSource source;
  private final LeafTable table;
  private final RoleProgram program = new RoleProgram();
  private final Map<ByteBuffer, Integer> shapeNumbers = new HashMap<>();
  private final FlatShapes.Builder shapes = new FlatShapes.Builder();
  private final Map<ByteBuffer, Integer> timeNumbers = new HashMap<>();
  private final Map<List<Integer>, Integer> groupNumbers = new HashMap<>();
  private final StartDays envelope = new StartDays();
  private int[] numbers;
  private int[] asking;
  private int leaves;
  private char[] codes = new char[1024];
  private int length;

  private FlatBuilder(RoleSource source, LeafTable table) {
    this.source = source;
    this.table = table;
    this.numbers = new int[0];
    this.asking = new int[0];
  }

  static FlatSegment build(RoleSource source, LeafTable table) throws IOException {
    return new FlatBuilder(source, table).build();
  }

  private FlatSegment build() throws IOException {
    List<byte[]> distinct = new ArrayList<>(source.leaves());
    for (int i = 0; i < source.leaves(); i++) {
      distinct.add(source.leaf(i));
    }
    numbers = table.acquire(distinct);
    leaves = numbers.length;
    asking = new int[leaves];
    int[] starts = new int[source.size()];
    int[] shapeOf = new int[source.size()];
    int roles = 0;
    for (int document = 0; document < starts.length; document++) {
      starts[document] = length;
      if (source.read(document, program)) {
        shapeOf[document] = shape();
        while (!program.isAtEnd()) {
          element();
        }
        roles++;
      } else {
        shapeOf[document] = -1;
      }
    }
    return new FlatSegment(
        // one more, so that where a role begins can always be read
        Arrays.copyOf(codes, length + 1),
        starts,
        shapeOf,
        shapes.build(),
        Arrays.copyOf(numbers, leaves),
        Arrays.copyOf(asking, leaves),
        roles);
  }

  private int shape() {
    int begin = source.programOffset();
    int end = program.skipShape();
    Integer known = shapeNumbers.get(ByteBuffer.wrap(source.programBytes(), begin, end - begin));
    if (known != null) {
      return known;
    }
    byte[] key = Arrays.copyOfRange(source.programBytes(), begin, end);
    RoleProgram again = new RoleProgram();
    again.reset(key, 0, key.length);
    int number = shapes.add(RoleShape.of(again));
    shapeNumbers.put(ByteBuffer.wrap(key), number);
    return number;
  }

  private void element() {
    switch (program.next()) {
      case LEAF -> leaf(source.roleLeafOrdinals()[program.value()]);
      case DAYS -> days(program.days());
      case GROUP -> {
        int size = program.value();
        int count = program.count();
        int begin = length;
        if (count == 1 && size <= FlatSegment.VALUE) {
          code(FlatSegment.ANY | size);
        } else {
          code(FlatSegment.SOME);
          code(size >>> 16);
          code(size & 0xffff);
          code(count >>> 16);
          code(count & 0xffff);
        }
        for (int i = 0; i < size; i++) {
          element();
        }
        if (count == 1 && length == begin + 1 + size) {
          shorten(begin, size);
        }
      }
    }
  }

  /** Puts a number in place of a group of leaves, each of one code, if the table has one for it. */
  private void shorten(int begin, int size) {
    int[] members = new int[size];
    for (int i = 0; i < size; i++) {
      members[i] = codes[begin + 1 + i];
    }
    Arrays.sort(members);
    List<Integer> key = Ints.asList(members);
    Integer known = groupNumbers.get(key);
    if (known == null) {
      known = table.acquireGroup(members);
      if (known == 0) {
        return;
      }
      hold(known);
      groupNumbers.put(key, known);
    }
    length = begin;
    code(known);
  }

  /** Writes a leaf of the segment. */
  private void leaf(int ordinal) {
    asking[ordinal]++;
    int number = numbers[ordinal];
    if (number >= FlatSegment.OPERATION) {
      code(FlatSegment.WIDE | number >>> 16);
      code(number & 0xffff);
    } else {
      code(number);
    }
  }

  private void days(StartDays days) {
    if (!isShort(days)) {
      leaf(ordinal(days));
      return;
    }
    boolean windows = false;
    for (int i = 0; i < days.size(); i++) {
      windows |= days.from(i) != days.to(i);
    }
    code((windows ? FlatSegment.WINDOWS : FlatSegment.STARTS) | days.size());
    code(days.minWeeks() << 8 | days.hoursPerWeek());
    Envelope.of(days, envelope);
    int ordinal = ordinal(envelope);
    int held = numbers[ordinal];
    code(held < FlatSegment.OPERATION ? held : 0);
    for (int i = 0; i < days.size(); i++) {
      code((int) days.from(i));
      if (windows) {
        code((int) days.to(i));
      }
    }
  }

  private static boolean isShort(StartDays days) {
    boolean fits =
        days.minWeeks() <= MAX_BYTE
            && days.hoursPerWeek() <= MAX_BYTE
            && days.size() <= FlatSegment.VALUE;
    for (int i = 0; i < days.size() && fits; i++) {
      fits = days.from(i) >= 0 && days.to(i) <= MAX_DAY;
    }
    return fits;
  }

  /** The place of an availability among the segment's leaves, which it is added to. */
  private int ordinal(StartDays days) {
    ByteBuffer quick = ByteBuffer.allocate(8 + 16 * days.size());
    quick.putInt(days.minWeeks()).putInt(days.hoursPerWeek());
    for (int i = 0; i < days.size(); i++) {
      quick.putLong(days.from(i)).putLong(days.to(i));
    }
    quick.flip();
    Integer known = timeNumbers.get(quick);
    if (known != null) {
      return known;
    }
    hold(table.acquire(List.of(days.toAsked().toBytes()))[0]);
    timeNumbers.put(quick, leaves - 1);
    return leaves - 1;
  }

  private void hold(int number) {
    if (leaves == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(16, 2 * leaves));
      asking = Arrays.copyOf(asking, numbers.length);
    }
    numbers[leaves++] = number;
  }

  private void code(int code) {
    if (length == codes.length) {
      codes = Arrays.copyOf(codes, Math.addExact(length, length >> 1));
    }
    codes[length++] = (char) code;
  }
}
