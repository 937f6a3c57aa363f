package dev.roletally.internal.lucene;

import dev.roletally.internal.search.PolicyCache;
import dev.roletally.model.Filter;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Roles in a Lucene directory, read through {@link Snapshot}s.
 *
 * <p>Safe for many threads.
 */
public final class RoleStore extends DocumentStore {
  /** The only layout of roles that this version reads and writes. */
  private static final Format FORMAT =
      new Format("2", "index the postings again into an empty folder");

  private RoleStore(
      String name, Directory directory, Vocabulary vocabulary, boolean verify, long policyBytes)
      throws IOException {
    super(
        name,
        directory,
        FORMAT,
        vocabulary.fingerprint(),
        verify,
        new FlatSearching(new FlatRoles(vocabulary, new PolicyCache(policyBytes))));
  }

  /**
   * Opens the store in a folder, new if the folder holds none.
   *
   * @param verify whether to read every file through and compare checksums first
   * @param policyBytes the most heap that is kept for policies
   * @throws IllegalStateException if another process has it open, or it was written in another
   *     format
   * @throws java.io.UncheckedIOException if a file is damaged or cannot be used
   */
  public static RoleStore open(
      Path folder, Vocabulary vocabulary, boolean verify, long policyBytes) {
    return open(
        folder,
        (name, directory) -> new RoleStore(name, directory, vocabulary, verify, policyBytes));
  }

  /** Opens an empty store in memory. */
  public static RoleStore inMemory(Vocabulary vocabulary, long policyBytes) {
    return over(new ByteBuffersDirectory(), vocabulary, false, policyBytes);
  }

  /** Opens the store in a directory, which it closes in the end. */
  public static RoleStore over(
      Directory directory, Vocabulary vocabulary, boolean verify, long policyBytes) {
    return over(
        directory, (name, from) -> new RoleStore(name, from, vocabulary, verify, policyBytes));
  }

  /** Puts a role in place of the one with its id, if there is one; its sequence number. */
  public long put(RoleEntry entry) {
    return put(entry.role().id(), RoleDocument.of(entry, vocabulary()));
  }

  /**
   * Puts roles in place of those with their ids, as one change: whatever happens, all of them are
   * visible and durable, or none. Of several with one id the last stays.
   */
  public long putAll(Iterable<RoleEntry> entries) {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (RoleEntry entry : entries) {
      documents.put(entry.role().id(), RoleDocument.of(entry, vocabulary()));
    }
    return putAll(documents);
  }

  /**
   * Puts, as one change, those roles whose former form is still what is kept; how many. It becomes
   * visible at once.
   *
   * @param former what was kept when the roles were made
   * @param entries one for each
   */
  public int replace(List<Kept> former, List<RoleEntry> entries) {
    return alone(
        () -> {
          refresh();
          List<RoleEntry> unchanged = snapshot(roles -> unchanged(roles, former, entries));
          putAll(unchanged);
          refresh();
          return unchanged.size();
        });
  }

  private static List<RoleEntry> unchanged(
      Snapshot roles, List<Kept> former, List<RoleEntry> entries) {
    List<RoleEntry> same = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Kept before = former.get(i);
      if (roles.kept(before.id()).filter(before::isSame).isPresent()) {
        same.add(entries.get(i));
      }
    }
    return same;
  }

  /** Removes the roles that a filter accepts, unseen ones among them. */
  public long removeAll(Filter filter) {
    return removeAll(new FilterQuery(filter));
  }

  /** Reads one state of the store, whatever is put, removed or refreshed meanwhile. */
  public <T> T snapshot(Function<Snapshot, T> reader) {
    return reading(searcher -> reader.apply(new Snapshot((RoleSearcher) searcher)));
  }

  /** Roles laid flat are searched. */
  private record FlatSearching(FlatRoles flat) implements Searching {
    @Override
    public IndexSearcher over(IndexReader reader) throws IOException {
      return new RoleSearcher(reader, flat);
    }

    @Override
    public void refreshed(IndexSearcher searcher) {
      ((RoleSearcher) searcher).prepareNext();
    }
  }
}
