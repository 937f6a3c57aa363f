package dev.roletally.internal.lucene;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.primitives.Ints;
import dev.roletally.model.Profile;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of an index compiled under the settings that roles were last ranked by; those used least
 * recently go first. What a segment holds never changes, so nothing here is ever stale; it goes
 * with the segment. Safe for many threads.
 */
final class CompiledProfiles {
  /** Heap for a byte of a record, roughly: objects, and what the claims reach. */
  private static final int BYTES_PER_BYTE = 40;

  private final Vocabulary vocabulary;
  private final Function<byte[], Profile> form;
  private final Cache<Key, CompiledProfile> kept;
  private final Set<IndexReader.CacheKey> segments = ConcurrentHashMap.newKeySet();

  /**
   * None yet.
   *
   * @param form reads the record of a profile
   * @param bytes the most heap to take, roughly
   */
  CompiledProfiles(Vocabulary vocabulary, Function<byte[], Profile> form, long bytes) {
    this.vocabulary = vocabulary;
    this.form = form;
    this.kept =
        CacheBuilder.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, CompiledProfile profile) -> key.weight)
            .build();
  }

  /** Lets go of what it holds of the segments of a reader once they are closed. */
  void follow(IndexReader reader) {
    for (LeafReaderContext context : reader.leaves()) {
      IndexReader.CacheHelper core = context.reader().getCoreCacheHelper();
      if (segments.add(core.getKey())) {
        core.addClosedListener(this::drop);
      }
    }
  }

  private void drop(IndexReader.CacheKey segment) {
    segments.remove(segment);
    kept.asMap().keySet().removeIf(key -> key.segment.equals(segment));
  }

  /** The profile of a document, whose record is read if it has to be compiled. */
  CompiledProfile of(
      LeafReaderContext context, int document, ScoreSettings settings, RecordSource records)
      throws IOException {
    Key key =
        new Key(
            context.reader().getCoreCacheHelper().getKey(),
            document,
            settings.policy().hash(),
            settings.asOf());
    CompiledProfile known = kept.getIfPresent(key);
    if (known == null) {
      BytesRef record = records.record();
      key.weight = weight(record.length);
      known =
          CompiledProfile.of(form.apply(BytesRef.deepCopyOf(record).bytes), vocabulary, settings);
      kept.put(key, known);
    }
    return known;
  }

  /** A compiled profile has a number for each concept of the vocabulary. */
  private int weight(int length) {
    return Ints.saturatedCast(
        (long) BYTES_PER_BYTE * length + (long) Integer.BYTES * vocabulary.size());
  }

  /** Reads a record. */
  interface RecordSource {
    BytesRef record() throws IOException;
  }

  /** Whose profile, under which settings. */
  private static final class Key {
    private final IndexReader.CacheKey segment;
    private final int document;
    private final String policy;
    private final LocalDate asOf;
    private int weight;

    Key(IndexReader.CacheKey segment, int document, String policy, LocalDate asOf) {
      this.segment = segment;
      this.document = document;
      this.policy = policy;
      this.asOf = asOf;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && document == key.document
          && segment.equals(key.segment)
          && asOf.equals(key.asOf)
          && policy.equals(key.policy);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * document + segment.hashCode()) + policy.hashCode()) + asOf.hashCode();
    }
  }
}
