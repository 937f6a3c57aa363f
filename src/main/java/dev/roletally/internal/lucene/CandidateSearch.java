package dev.roletally.internal.lucene;

import dev.roletally.scoring.Appraisal;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreRow;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The best profiles for one role, exactly.
 *
 * <p>The postings of the role's terms tell of each profile which of them it touches, and so what
 * its score is at most ({@link Appraisal}). Profiles are scored in the order of that ceiling until
 * it is strictly below the worst of {@code k} scores of the top tier: no profile behind can come
 * before that, whatever its id.
 */
final class CandidateSearch {
  /** The tier of what is ranked by score alone. */
  private static final int TOP_TIER = 2;

  private static final int LEFT_OUT = -1;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::tier)
          .thenComparingInt(Candidate::score)
          .reversed()
          .thenComparing(Candidate::id);

  private final IndexReader reader;
  private final CompiledProfiles profiles;
  private final ScoreSettings settings;
  private final int k;
  private final Appraisal appraisal;
  private final PriorityQueue<Candidate> worstFirst =
      new PriorityQueue<>(Collections.reverseOrder(BEST_FIRST));
  private int evaluated;

  CandidateSearch(
      IndexReader reader,
      CompiledProfiles profiles,
      CompiledRole role,
      ScoreSettings settings,
      int k) {
    this.reader = reader;
    this.profiles = profiles;
    this.settings = settings;
    this.k = k;
    this.appraisal = Appraisal.of(role, settings.policy());
  }

  ProfileHits best() throws IOException {
    for (long each : byCeiling()) {
      Candidate worst = worstFirst.peek();
      if (worst != null
          && worstFirst.size() == k
          && worst.tier == TOP_TIER
          && ceiling(each) < worst.score) {
        break;
      }
      consider((int) each);
    }
    List<Candidate> best = new ArrayList<>(worstFirst);
    best.sort(BEST_FIRST);
    List<byte[]> records = new ArrayList<>();
    for (Candidate candidate : best) {
      records.add(
          BytesRef.deepCopyOf(
                  ProfileDocument.record(candidate.segment.reader(), candidate.document))
              .bytes);
    }
    return new ProfileHits(records, reader.numDocs(), evaluated);
  }

  private void consider(int document) throws IOException {
    LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    int inSegment = document - segment.docBase;
    CompiledProfile profile =
        profiles.of(
            segment,
            inSegment,
            settings,
            () -> ProfileDocument.record(segment.reader(), inSegment));
    ScoreRow row = appraisal.score(profile);
    evaluated++;
    if (row.tier() != LEFT_OUT) {
      worstFirst.add(
          new Candidate(row.tier(), row.score(), id(segment, inSegment), segment, inSegment));
      if (worstFirst.size() > k) {
        worstFirst.poll();
      }
    }
  }

  /** The places of all profiles, in order. */
  private long[] byCeiling() throws IOException {
    long[] all = new long[reader.numDocs()];
    int size = 0;
    Map<Touched, Integer> ceilings = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      LeafReader leaf = segment.reader();
      Bits live = leaf.getLiveDocs();
      long[] whole = touched(leaf, ProfileDocument.WHOLE);
      long[] part = touched(leaf, ProfileDocument.PART);
      for (int document = 0; document < leaf.maxDoc(); document++) {
        if (live == null || live.get(document)) {
          Touched touched = new Touched(whole[document], part[document]);
          int ceiling =
              ceilings.computeIfAbsent(touched, each -> appraisal.ceiling(each.whole, each.part));
          all[size++] = place(ceiling, segment.docBase + document);
        }
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** Sorts by ceiling, the highest first, then by document. */
  private static long place(int ceiling, int document) {
    return (long) (Integer.MAX_VALUE - ceiling) << Integer.SIZE | document;
  }

  private static int ceiling(long place) {
    return Integer.MAX_VALUE - (int) (place >>> Integer.SIZE);
  }

  /** Of each document the role's terms that stand in a field, by bit. */
  private long[] touched(LeafReader segment, String field) throws IOException {
    long[] touched = new long[segment.maxDoc()];
    List<String> terms = appraisal.terms();
    for (int i = 0; i < terms.size(); i++) {
      PostingsEnum postings =
          segment.postings(
              new Term(field, ProfileDocument.sought(terms.get(i))), PostingsEnum.NONE);
      if (postings != null) {
        for (int document = postings.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = postings.nextDoc()) {
          touched[document] |= 1L << i;
        }
      }
    }
    return touched;
  }

  private static BytesRef id(LeafReaderContext segment, int document) throws IOException {
    SortedDocValues ids = DocValues.getSorted(segment.reader(), DocumentWriter.ID);
    if (!ids.advanceExact(document)) {
      throw new CorruptIndexException("no id", "document " + document);
    }
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  /** Which terms of the role a profile touches. */
  private record Touched(long whole, long part) {}

  /** A profile that was scored. */
  private record Candidate(
      int tier, int score, BytesRef id, LeafReaderContext segment, int document) {}
}
