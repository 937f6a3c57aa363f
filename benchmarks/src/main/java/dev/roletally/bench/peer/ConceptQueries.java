package dev.roletally.bench.peer;

import dev.roletally.bench.peer.Candidate.Worth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The documents and queries of the peers that match by concept: a role is the concepts that it
 * names, a candidate the concepts that he or she is credited for. None of them computes the fit.
 *
 * <ul>
 *   <li>BM25 over the concepts, which is what a search box would do;
 *   <li>a constant for each concept, the candidate's credit;
 *   <li>a feature for each concept, linear, the share of the points that the role puts on it times
 *       the candidate's credit.
 * </ul>
 */
final class ConceptQueries {
  private static final String CONCEPTS = "concepts";
  private static final String FEATURES = "features";
  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TERMS.setTokenized(false);
    TERMS.freeze();
  }

  private final LeafBook leaves;

  ConceptQueries(LeafBook leaves) {
    this.leaves = leaves;
  }

  /** Adds a role's concepts as terms. */
  void addTerms(Document document, Sheet sheet) {
    Set<String> named = new HashSet<>();
    for (Sheet.Ask ask : sheet.asks()) {
      collect(ask.term(), named);
    }
    named.forEach(concept -> document.add(new Field(CONCEPTS, concept, TERMS)));
  }

  /** Adds a role's concepts as features, each worth the greatest share of an ask that names it. */
  void addFeatures(Document document, Sheet sheet) {
    int stated = sheet.asks().stream().mapToInt(Sheet.Ask::stake).sum();
    Map<String, Integer> stakes = new HashMap<>();
    for (Sheet.Ask ask : sheet.asks()) {
      Set<String> named = new HashSet<>();
      collect(ask.term(), named);
      named.forEach(concept -> stakes.merge(concept, ask.stake(), Math::max));
    }
    stakes.forEach(
        (concept, stake) -> {
          if (stake > 0) {
            document.add(new FeatureField(FEATURES, concept, (float) stake / stated));
          }
        });
  }

  private void collect(Sheet.Term term, Set<String> concepts) {
    switch (term) {
      case Sheet.Leaf leaf -> leaves.entry(leaf.number()).concept().ifPresent(concepts::add);
      case Sheet.Group group -> group.members().forEach(member -> collect(member, concepts));
      case Sheet.Time time -> {}
    }
  }

  static Query bm25(Candidate candidate) {
    return any(candidate.concepts(), worth -> term(worth));
  }

  static Query constant(Candidate candidate) {
    return any(
        candidate.concepts(),
        worth -> new BoostQuery(new ConstantScoreQuery(term(worth)), worth.credit() / 1000f));
  }

  static Query feature(Candidate candidate) {
    return any(
        candidate.concepts(),
        worth -> FeatureField.newLinearQuery(FEATURES, worth.concept(), worth.credit() / 1000f));
  }

  private static TermQuery term(Worth worth) {
    return new TermQuery(new Term(CONCEPTS, worth.concept()));
  }

  private static Query any(List<Worth> concepts, Function<Worth, Query> clause) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    concepts.forEach(worth -> query.add(clause.apply(worth), BooleanClause.Occur.SHOULD));
    return query.build();
  }
}
