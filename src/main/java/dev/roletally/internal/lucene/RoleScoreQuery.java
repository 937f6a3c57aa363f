package dev.roletally.internal.lucene;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.ScoreRow;
import dev.roletally.scoring.Scorer;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches every role that the policy does not leave out, and scores it {@code tier · 2^20 + score}
 * from its compiled form in doc values alone. The sum stays below 2^24, so a float holds it
 * exactly.
 */
final class RoleScoreQuery extends Query {
  private static final int TIER_SHIFT = 20;

  private final CompiledProfile profile;

  RoleScoreQuery(CompiledProfile profile) {
    this.profile = profile;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new RoleScoreWeight(this);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  /** A query is equal to itself alone: it is made for one call. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString(String field) {
    return "RoleScoreQuery";
  }

  private final class RoleScoreWeight extends Weight {
    RoleScoreWeight(Query query) {
      super(query);
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      CompiledFields fields = CompiledFields.of(context.reader());
      RoleScorer scorer = new RoleScorer(fields);
      return new ScorerSupplier() {
        @Override
        public org.apache.lucene.search.Scorer get(long leadCost) {
          return scorer;
        }

        @Override
        public long cost() {
          return fields.programs().cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      CompiledFields fields = CompiledFields.of(context.reader());
      if (!fields.programs().advanceExact(doc)) {
        return Explanation.noMatch("no compiled role");
      }
      ScoreRow row = row(fields);
      return row.tier() < 0
          ? Explanation.noMatch("left out by the policy")
          : Explanation.match(value(row), "tier · 2^20 + score");
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }
  }

  private ScoreRow row(CompiledFields fields) throws IOException {
    return Scorer.score(fields.role(), profile);
  }

  private static float value(ScoreRow row) {
    return (row.tier() << TIER_SHIFT) + row.score();
  }

  /** Walks all roles; the second phase scores one and leaves it out if the policy does. */
  private final class RoleScorer extends org.apache.lucene.search.Scorer {
    private final BinaryDocValues programs;
    private final TwoPhaseIterator roles;
    private float score;

    RoleScorer(CompiledFields fields) {
      this.programs = fields.programs();
      this.roles =
          new TwoPhaseIterator(programs) {
            @Override
            public boolean matches() throws IOException {
              ScoreRow row = row(fields);
              score = row.tier() < 0 ? 0 : value(row);
              return row.tier() >= 0;
            }

            @Override
            public float matchCost() {
              return 1000;
            }
          };
    }

    @Override
    public int docID() {
      return programs.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(roles);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return roles;
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }

    @Override
    public float score() {
      return score;
    }
  }
}
