package dev.roletally.internal.lucene;

import dev.roletally.model.Profile;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Profiles in a Lucene directory, read through {@link ProfileSnapshot}s.
 *
 * <p>Safe for many threads.
 */
public final class ProfileStore extends DocumentStore {
  /** The only layout of profiles that this version reads and writes. */
  private static final Format FORMAT =
      new Format("profiles-1", "put the profiles again into an empty folder");

  private final CompiledProfiles compiled;

  private ProfileStore(
      String name,
      Directory directory,
      Vocabulary vocabulary,
      boolean verify,
      CompiledProfiles compiled)
      throws IOException {
    super(
        name, directory, FORMAT, vocabulary.fingerprint(), verify, new FollowedSearching(compiled));
    this.compiled = compiled;
  }

  /**
   * Opens the store in a folder, new if the folder holds none.
   *
   * @param form reads the record of a profile
   * @param verify whether to read every file through and compare checksums first
   * @param bytes the most heap that is kept for compiled profiles
   * @throws IllegalStateException if another process has it open, or it was written in another
   *     format
   * @throws java.io.UncheckedIOException if a file is damaged or cannot be used
   */
  public static ProfileStore open(
      Path folder,
      Vocabulary vocabulary,
      Function<byte[], Profile> form,
      boolean verify,
      long bytes) {
    return open(
        folder,
        (name, directory) ->
            new ProfileStore(
                name,
                directory,
                vocabulary,
                verify,
                new CompiledProfiles(vocabulary, form, bytes)));
  }

  /** Opens an empty store in memory. */
  public static ProfileStore inMemory(
      Vocabulary vocabulary, Function<byte[], Profile> form, long bytes) {
    return over(
        new ByteBuffersDirectory(),
        (name, directory) ->
            new ProfileStore(
                name, directory, vocabulary, false, new CompiledProfiles(vocabulary, form, bytes)));
  }

  /** Puts a profile in place of the one with its id, if there is one; its sequence number. */
  public long put(ProfileEntry entry) {
    return put(entry.id(), ProfileDocument.of(entry));
  }

  /**
   * Puts profiles in place of those with their ids, as one change: whatever happens, all of them
   * are visible and durable, or none. Of several with one id the last stays.
   */
  public long putAll(Iterable<ProfileEntry> entries) {
    Map<String, Document> documents = new LinkedHashMap<>();
    entries.forEach(entry -> documents.put(entry.id(), ProfileDocument.of(entry)));
    return putAll(documents);
  }

  /** Reads one state of the store, whatever is put, removed or refreshed meanwhile. */
  public <T> T snapshot(Function<ProfileSnapshot, T> reader) {
    return reading(searcher -> reader.apply(new ProfileSnapshot(searcher, compiled)));
  }

  /** What is compiled of a segment goes with it. */
  private record FollowedSearching(CompiledProfiles compiled) implements Searching {
    @Override
    public IndexSearcher over(IndexReader reader) {
      compiled.follow(reader);
      return new IndexSearcher(reader);
    }
  }
}
