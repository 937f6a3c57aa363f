package dev.roletally.bench.peer;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * The exact score as a function of doc values: what Elasticsearch's {@code function_score} with a
 * script over a {@code match_all} does, with compiled code in place of the script.
 */
final class ProgramSource extends DoubleValuesSource {
  private static final String PROGRAM = "program";
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final Candidate candidate;

  private ProgramSource(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Adds a role's program as doc values. */
  static void add(Document document, int[] program) {
    byte[] bytes = new byte[4 * program.length];
    for (int i = 0; i < program.length; i++) {
      INT.set(bytes, 4 * i, program[i]);
    }
    document.add(new BinaryDocValuesField(PROGRAM, new BytesRef(bytes)));
  }

  /** Every role, scored. */
  static Query query(Candidate candidate) {
    return new FunctionScoreQuery(new MatchAllDocsQuery(), new ProgramSource(candidate));
  }

  @Override
  public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
    BinaryDocValues programs = DocValues.getBinary(context.reader(), PROGRAM);
    return new DoubleValues() {
      private int[] program = new int[256];

      @Override
      public boolean advanceExact(int doc) throws IOException {
        return programs.advanceExact(doc);
      }

      @Override
      public double doubleValue() throws IOException {
        BytesRef bytes = programs.binaryValue();
        int length = bytes.length / 4;
        if (length > program.length) {
          program = Arrays.copyOf(program, length);
        }
        for (int i = 0; i < length; i++) {
          program[i] = (int) INT.get(bytes.bytes, bytes.offset + 4 * i);
        }
        return Programs.value(program, 0, length, candidate, Programs.BELOW);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext context) {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "fit";
  }
}
