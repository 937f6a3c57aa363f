package dev.roletally.internal.lucene;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.internal.search.FlatHit;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Roles in a Lucene directory: each with its id, its compiled form and a document of the caller's.
 *
 * <p>Safe for many threads. An index is stamped with the format's version and the vocabulary's
 * fingerprint, and opens only where both fit.
 */
public final class RoleStore implements AutoCloseable {
  static final String ID = "id";
  private static final String DOCUMENT = "document";
  private static final String FORMAT_KEY = "roletally.format";
  private static final String VOCABULARY_KEY = "roletally.vocabulary";
  private static final String FORMAT = "2";

  private final String name;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private RoleStore(String name, Directory directory, Vocabulary vocabulary) throws IOException {
    this.name = name;
    this.directory = directory;
    if (DirectoryReader.indexExists(directory)) {
      check(directory, vocabulary.fingerprint());
    }
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCommitOnClose(false);
    // merges run on the thread that writes: the library starts none of its own
    config.setMergeScheduler(new SerialMergeScheduler());
    this.writer = new IndexWriter(directory, config);
    writer.setLiveCommitData(
        Map.of(FORMAT_KEY, FORMAT, VOCABULARY_KEY, vocabulary.fingerprint()).entrySet());
    FlatRoles flat = new FlatRoles(vocabulary);
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                  throws IOException {
                return new RoleSearcher(reader, flat);
              }
            });
  }

  /**
   * Opens the store in a folder, new if the folder holds none.
   *
   * @throws IllegalStateException if another process has it open, or it was written with another
   *     format or vocabulary
   */
  public static RoleStore open(Path folder, Vocabulary vocabulary) {
    return open(folder.toString(), () -> FSDirectory.open(folder), vocabulary);
  }

  /** Opens an empty store in memory. */
  public static RoleStore inMemory(Vocabulary vocabulary) {
    return open("in memory", ByteBuffersDirectory::new, vocabulary);
  }

  private static RoleStore open(String name, DirectorySource source, Vocabulary vocabulary) {
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

  /** Puts a role in place of the one with its id, if there is one. */
  public void put(String id, CompiledRole role, byte[] document) {
    Document fields = new Document();
    BytesRef key = new BytesRef(id);
    fields.add(new StringField(ID, key, Field.Store.YES));
    fields.add(new SortedDocValuesField(ID, key));
    CompiledFields.add(role, fields);
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
    checkArgument(k >= 1, "k must be 1 or more, got: %s", k);
    return search(
        searcher -> {
          int all = searcher.getIndexReader().numDocs();
          List<Hit> hits = new ArrayList<>();
          for (FlatHit each :
              searcher.rank(profile, Math.max(1, Math.min(k, all)), List.of(), Optional.empty())) {
            hits.add(
                new Hit(
                    searcher.id(each).utf8ToString(),
                    each.score(),
                    document(searcher, searcher.document(each))));
          }
          return new Hits(hits, all);
        });
  }

  /** Reads one state of the store, whatever is put, removed or refreshed meanwhile. */
  public <T> T snapshot(Function<Snapshot, T> reader) {
    return search(searcher -> reader.apply(new Snapshot(searcher)));
  }

  private static byte[] document(IndexSearcher searcher, int doc) throws IOException {
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
      RoleSearcher searcher = (RoleSearcher) searchers.acquire();
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

  /** One state of the store; to be used inside {@link RoleStore#snapshot} alone. */
  public static final class Snapshot {
    private final IndexSearcher searcher;

    private Snapshot(IndexSearcher searcher) {
      this.searcher = searcher;
    }

    /** The number of roles. */
    public int size() {
      return searcher.getIndexReader().numDocs();
    }

    /** Hands over the compiled form of every role, in the same order each time. */
    public void programs(Consumer<CompiledRole> visitor) {
      each(
          (context, doc) -> {
            CompiledFields fields = CompiledFields.of(context.reader());
            fields.programs().advanceExact(doc);
            visitor.accept(fields.role());
          });
    }

    /** Hands over the document kept with every role, in the same order each time. */
    public void documents(Consumer<byte[]> visitor) {
      each((context, doc) -> visitor.accept(document(searcher, context.docBase + doc)));
    }

    private void each(Visit visit) {
      try {
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
          Bits live = context.reader().getLiveDocs();
          for (int doc = 0; doc < context.reader().maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
              visit.at(context, doc);
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("index cannot be read", e);
      }
    }
  }

  /** Something done at a role. */
  private interface Visit {
    void at(LeafReaderContext context, int doc) throws IOException;
  }

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
    T run(RoleSearcher searcher) throws IOException;
  }
}
