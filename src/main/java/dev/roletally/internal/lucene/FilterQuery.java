package dev.roletally.internal.lucene;

import dev.roletally.model.Facet;
import dev.roletally.model.Filter;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The roles that a {@link Filter} accepts: each of its conditions as one bit a document of the
 * segment, joined as the filter joins them.
 */
final class FilterQuery extends Query {
  private final Filter filter;

  FilterQuery(Filter filter) {
    this.filter = filter;
  }

  /** The accepted documents of a segment, whether deleted or not. */
  static FixedBitSet accepted(Filter filter, IndexSearcher searcher, LeafReaderContext segment)
      throws IOException {
    FixedBitSet accepted = new FixedBitSet(segment.reader().maxDoc());
    switch (filter) {
      case Filter.AllOf all -> {
        accepted.set(0, accepted.length());
        for (Filter each : all.of()) {
          accepted.and(accepted(each, searcher, segment));
        }
      }
      case Filter.AnyOf any -> {
        for (Filter each : any.of()) {
          accepted.or(accepted(each, searcher, segment));
        }
      }
      case Filter.Not not -> {
        accepted.or(accepted(not.of(), searcher, segment));
        accepted.flip(0, accepted.length());
      }
      case Filter.Place place -> findPlaces(FactFields.between(place.words()), segment, accepted);
      default -> find(condition(filter), searcher, segment, accepted);
    }
    return accepted;
  }

  private static void find(
      Query condition, IndexSearcher searcher, LeafReaderContext segment, FixedBitSet found)
      throws IOException {
    Weight weight =
        searcher.rewrite(condition).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(segment);
    if (scorer != null) {
      found.or(scorer.iterator());
    }
  }

  /** Goes through the places themselves, which are few beside the roles. */
  private static void findPlaces(String words, LeafReaderContext segment, FixedBitSet found)
      throws IOException {
    Terms places = Terms.getTerms(segment.reader(), FactFields.found(Facet.Named.PLACE));
    TermsEnum each = places.iterator();
    for (BytesRef place = each.next(); place != null; place = each.next()) {
      if (place.utf8ToString().contains(words)) {
        found.or(each.postings(null, PostingsEnum.NONE));
      }
    }
  }

  private static Query condition(Filter filter) {
    return switch (filter) {
      case Filter.Employer employer -> oneOf(Facet.Named.EMPLOYER, employer.names());
      case Filter.InWorkMode mode -> oneOf(Facet.Named.WORK_MODE, mode.modes());
      case Filter.OfType type -> oneOf(Facet.Named.EMPLOYMENT_TYPE, type.types());
      case Filter.PayAtLeast pay ->
          LongPoint.newRangeQuery(FactFields.pay(pay.currency()), pay.yearly(), Long.MAX_VALUE);
      case Filter.PostedSince since ->
          LongPoint.newRangeQuery(FactFields.POSTED, since.day().toEpochDay(), Long.MAX_VALUE);
      case Filter.OpenOn open -> openOn(open.day().toEpochDay());
      case Filter.Attribute attribute ->
          new TermQuery(
              new Term(FactFields.ATTRIBUTE, FactFields.pair(attribute.key(), attribute.value())));
      case Filter.Place place -> new FilterQuery(place);
      case Filter.AllOf all -> new FilterQuery(all);
      case Filter.AnyOf any -> new FilterQuery(any);
      case Filter.Not not -> new FilterQuery(not);
    };
  }

  private static Query oneOf(Facet.Named fact, Collection<?> names) {
    return new TermInSetQuery(
        FactFields.found(fact),
        names.stream().map(name -> new BytesRef(FactFields.sought(name.toString()))).toList());
  }

  private static Query openOn(long day) {
    return new BooleanQuery.Builder()
        // every role; not by MatchAllDocsQuery, whose one form is new and whose other is deprecated
        .add(new FieldExistsQuery(RoleDocument.ID), BooleanClause.Occur.MUST)
        .add(
            LongPoint.newRangeQuery(FactFields.LAST_DAY, Long.MIN_VALUE, day - 1),
            BooleanClause.Occur.MUST_NOT)
        .add(
            LongPoint.newRangeQuery(FactFields.POSTED, day + 1, Long.MAX_VALUE),
            BooleanClause.Occur.MUST_NOT)
        .build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        FixedBitSet accepted = accepted(filter, searcher, segment);
        long cost = accepted.cardinality();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return new ConstantScoreScorer(score(), scoreMode, new BitSetIterator(accepted, cost));
          }

          @Override
          public long cost() {
            return cost;
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return true;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FilterQuery query && filter.equals(query.filter);
  }

  @Override
  public int hashCode() {
    return filter.hashCode();
  }

  @Override
  public String toString(String field) {
    return "FilterQuery(" + filter + ")";
  }
}
