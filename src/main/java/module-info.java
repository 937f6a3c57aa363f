import org.jspecify.annotations.NullMarked;

/**
 * RoleTally: scores a candidate profile against every role of an index of job postings, with
 * explanations that add up to the score. Start at {@code dev.roletally.RoleTally}.
 */
@NullMarked
module dev.roletally {
  requires com.google.common;
  requires jakarta.json;
  requires org.apache.lucene.core;
  requires transitive org.jspecify;
  requires org.jsoup;
  requires org.slf4j;
  requires static info.picocli;
  requires static java.logging;

  exports dev.roletally;
  exports dev.roletally.audit;
  exports dev.roletally.explain;
  exports dev.roletally.format;
  exports dev.roletally.model;
  exports dev.roletally.plan;
  exports dev.roletally.posting;
  exports dev.roletally.report;
  exports dev.roletally.scoring;
  exports dev.roletally.vocabulary;
}
