package dev.roletally.internal.lucene;

import dev.roletally.internal.flat.RoleSource;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.EncodedRole;
import dev.roletally.scoring.RoleProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * A compiled role in doc values: its program as bytes, and its leaves as a sorted set, of which
 * Lucene keeps each distinct one once a segment. The set of a document is in the order of the
 * bytes, which is how the program counts its leaves. A merge keeps the leaves of the roles that are
 * left and no others.
 *
 * <p>An instance reads one segment, in order. Not thread-safe.
 */
final class CompiledFields implements RoleSource {
  private static final String PROGRAM = "program";
  private static final String LEAVES = "leaves";

  private final int size;
  private final BinaryDocValues programs;
  private final SortedSetDocValues leaves;
  private int[] ordinals = new int[16];
  private int count;
  private BytesRef bytes = new BytesRef();

  private CompiledFields(LeafReader reader) throws IOException {
    this.size = reader.maxDoc();
    this.programs = DocValues.getBinary(reader, PROGRAM);
    this.leaves = DocValues.getSortedSet(reader, LEAVES);
  }

  /** Reads the roles of a segment. */
  static CompiledFields of(LeafReader reader) throws IOException {
    return new CompiledFields(reader);
  }

  /** Adds a role's fields to a document. */
  static void add(EncodedRole role, Document document) {
    document.add(new BinaryDocValuesField(PROGRAM, new BytesRef(role.program())));
    for (byte[] leaf : role.leaves()) {
      document.add(new SortedSetDocValuesField(LEAVES, new BytesRef(leaf)));
    }
  }

  /** The roles in order, to be walked through by a query. */
  BinaryDocValues programs() {
    return programs;
  }

  /** The role of the document that {@link #programs()} stands at. */
  CompiledRole role() throws IOException {
    RoleProgram program = new RoleProgram();
    turn(programs.docID(), program);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BytesRef leaf = leaves.lookupOrd(ordinals[i]);
      asked.add(Asked.fromBytes(leaf.bytes, leaf.offset, leaf.length));
    }
    return CompiledRole.of(program, asked);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int leaves() {
    return (int) leaves.getValueCount();
  }

  @Override
  public byte[] leaf(int ordinal) throws IOException {
    return BytesRef.deepCopyOf(leaves.lookupOrd(ordinal)).bytes;
  }

  @Override
  public boolean read(int document, RoleProgram program) throws IOException {
    if (!programs.advanceExact(document)) {
      return false;
    }
    turn(document, program);
    return true;
  }

  private void turn(int document, RoleProgram program) throws IOException {
    bytes = programs.binaryValue();
    program.reset(bytes.bytes, bytes.offset, bytes.length);
    count = 0;
    if (leaves.advanceExact(document)) {
      int all = leaves.docValueCount();
      if (all > ordinals.length) {
        ordinals = Arrays.copyOf(ordinals, 2 * all);
      }
      for (; count < all; count++) {
        ordinals[count] = (int) leaves.nextOrd();
      }
    }
  }

  @Override
  public int[] roleLeafOrdinals() {
    return ordinals;
  }

  @Override
  public byte[] programBytes() {
    return bytes.bytes;
  }

  @Override
  public int programOffset() {
    return bytes.offset;
  }
}
