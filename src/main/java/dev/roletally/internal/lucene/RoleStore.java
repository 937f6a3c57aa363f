package dev.roletally.internal.lucene;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/**
 * Roles in a Lucene directory: each with its id, its compiled form and a document of the caller's.
 *
 * <p>Safe for many threads. An index is stamped with the format's version and the vocabulary's
 * fingerprint, and opens only where both fit.
 */
public final class RoleStore implements AutoCloseable {
  static final String ID = "id";
  static final String PROGRAM = "program";
  static final String TERMS = "terms";
  static final String OPENING = "opening";
  private static final String DOCUMENT = "document";
  private static final String FORMAT_KEY = "roletally.format";
  private static final String VOCABULARY_KEY = "roletally.vocabulary";
  private static final String FORMAT = "2";
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

  private final String name;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private RoleStore(String name, Directory directory, String vocabulary) throws IOException {
    this.name = name;
    this.directory = directory;
    if (DirectoryReader.indexExists(directory)) {
      check(directory, vocabulary);
    }
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCommitOnClose(false);
    // merges run on the thread that writes: the library starts none of its own
    config.setMergeScheduler(new SerialMergeScheduler());
    this.writer = new IndexWriter(directory, config);
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, VOCABULARY_KEY, vocabulary).entrySet());
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens the store in a folder, new if the folder holds none.
   *
   * @throws IllegalStateException if another process has it open, or it was written with another
   *     format or vocabulary
   */
  public static RoleStore open(Path folder, String vocabulary) {
    return open(folder.toString(), () -> FSDirectory.open(folder), vocabulary);
  }

  /** Opens an empty store in memory. */
  public static RoleStore inMemory(String vocabulary) {
    return open("in memory", ByteBuffersDirectory::new, vocabulary);
  }

  private static RoleStore open(String name, DirectorySource source, String vocabulary) {
    try {
      Directory directory = source.open();
      try {
        return new RoleStore(name, directory, vocabulary);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "index must be open in one process only, got one that is locked by another: " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be opened: " + name, e);
    }
  }

  private void check(Directory directory, String vocabulary) throws IOException {
    try (DirectoryReader reader = StandardDirectoryReader.open(directory)) {
      Map<String, String> stamp = reader.getIndexCommit().getUserData();
      String format = stamp.getOrDefault(FORMAT_KEY, "none");
      if (!format.equals(FORMAT)) {
        throw new IllegalStateException(
            "index format must be "
                + FORMAT
                + ", got: "
                + format
                + " in "
                + name
                + "; index the postings again into an empty folder");
      }
      String written = stamp.getOrDefault(VOCABULARY_KEY, "none");
      if (!written.equals(vocabulary)) {
        throw new IllegalStateException(
            "index vocabulary must be "
                + vocabulary
                + ", got: "
                + written
                + " in "
                + name
                + "; open it with the vocabulary it was written with, or index the postings again");
      }
    }
  }

  /**
   * Puts a role in place of the one with its id, if there is one.
   *
   * @param id the role's id
   * @param role its compiled form
   * @param terms what a pass over all roles should find beside it, at no cost
   * @param opening a key that the postings of one opening share, if there is one
   * @param document what is kept with the role
   */
  public void put(
      String id, CompiledRole role, byte[] terms, Optional<String> opening, byte[] document) {
    Document fields = new Document();
    BytesRef key = new BytesRef(id);
    fields.add(new StringField(ID, key, Field.Store.YES));
    fields.add(new SortedDocValuesField(ID, key));
    fields.add(new BinaryDocValuesField(PROGRAM, new BytesRef(role.toBytes())));
    fields.add(new BinaryDocValuesField(TERMS, new BytesRef(terms)));
    opening.ifPresent(shared -> fields.add(new StringField(OPENING, shared, Field.Store.NO)));
    fields.add(new StoredField(DOCUMENT, document));
    run(() -> writer.updateDocument(new Term(ID, key), fields));
  }

  /** Removes the role with this id, if there is one. */
  public void remove(String id) {
    run(() -> writer.deleteDocuments(new Term(ID, new BytesRef(id))));
  }

  /** Makes everything put and removed so far durable and visible; the sequence number of that. */
  public long commit() {
    long sequence = run(writer::commit);
    refresh();
    return sequence;
  }

  /** Makes everything put and removed so far visible. */
  public void refresh() {
    run(
        () -> {
          searchers.maybeRefreshBlocking();
          return 0L;
        });
  }

  /** The number of visible roles. */
  public int size() {
    return search(searcher -> searcher.getIndexReader().numDocs());
  }

  /** The document kept with the role of this id. */
  public Optional<byte[]> document(String id) {
    return search(
        searcher -> {
          ScoreDoc[] found =
              searcher.search(new TermQuery(new Term(ID, new BytesRef(id))), 1).scoreDocs;
          return found.length == 0
              ? Optional.empty()
              : Optional.of(document(searcher, found[0].doc));
        });
  }

  /** The best {@code k} roles for a profile: by tier, score, and role id by UTF-8 bytes. */
  public Hits rank(CompiledProfile profile, int k) {
    return search(searcher -> rank(searcher, profile, k));
  }

  static Hits rank(IndexSearcher searcher, CompiledProfile profile, int k) throws IOException {
    checkArgument(k >= 1, "k must be 1 or more, got: %s", k);
    int all = searcher.getIndexReader().numDocs();
    TopFieldDocs top =
        searcher.search(new RoleScoreQuery(profile), Math.max(1, Math.min(k, all)), ORDER, true);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc each : top.scoreDocs) {
      BytesRef id = (BytesRef) ((FieldDoc) each).fields[1];
      hits.add(
          new Hit(
              id.utf8ToString(), RoleScoreQuery.score(each.score), document(searcher, each.doc)));
    }
    return new Hits(hits, all);
  }

  /** Reads one state of the store, whatever is put, removed or refreshed meanwhile. */
  public <T> T snapshot(Function<Snapshot, T> reader) {
    return search(searcher -> reader.apply(new Snapshot(searcher)));
  }

  static byte[] document(IndexSearcher searcher, int doc) throws IOException {
    BytesRef bytes = searcher.storedFields().document(doc).getBinaryValue(DOCUMENT);
    return BytesRef.deepCopyOf(bytes).bytes;
  }

  /** Closes the store; what was not committed is lost. */
  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be closed: " + name, e);
    }
  }

  private long run(Write write) {
    try {
      return write.run();
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("index is closed: " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be written: " + name, e);
    }
  }

  private <T> T search(Read<T> read) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return read.run(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw new IllegalStateException("index is closed: " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException("index cannot be read: " + name, e);
    }
  }

  /**
   * A ranked role.
   *
   * @param id the role's id
   * @param score the score, in millionths
   * @param document the document kept with it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Hit(String id, int score, byte[] document) {}

  /**
   * The result of a ranking.
   *
   * @param hits best first
   * @param considered the number of roles in the index
   */
  public record Hits(List<Hit> hits, int considered) {}

  /** Opens a directory. */
  private interface DirectorySource {
    Directory open() throws IOException;
  }

  /** Something done to the writer; gives a sequence number. */
  private interface Write {
    long run() throws IOException;
  }

  /** Something read from a searcher. */
  private interface Read<T> {
    T run(IndexSearcher searcher) throws IOException;
  }
}
