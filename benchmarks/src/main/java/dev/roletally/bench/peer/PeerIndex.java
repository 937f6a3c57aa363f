package dev.roletally.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A Lucene index of a peer: a document a role, with its id stored and findable as every index needs
 * it, and what the peer adds. Merged into one segment in the order of insertion, so that document
 * numbers are role numbers and ties go to the earlier role. No query cache.
 */
final class PeerIndex implements AutoCloseable {
  private static final int BUFFER_MEGABYTES = 256;
  private static final int COUNT_AT_LEAST = 1000;
  private static final int BATCH = 256;

  /** What a peer adds to the document of a role. */
  interface Fields {
    void add(Document document, Sheet sheet);
  }

  /** A role that is not written yet. */
  private record Waiting(Sheet sheet, String id) {}

  private final Directory directory;
  private final IndexWriter writer;
  private final Fields fields;
  private final List<Waiting> waiting = new ArrayList<>(BATCH);
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private long nanos;
  private int roles;

  PeerIndex(Path folder, Fields fields) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.fields = fields;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    // adjacent segments only: the order of insertion is kept
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    this.writer = new IndexWriter(directory, config);
  }

  /** Takes a role; written with others, since reading the time for each would add to it. */
  void add(Sheet sheet, String id) throws IOException {
    waiting.add(new Waiting(sheet, id));
    if (waiting.size() == BATCH) {
      write();
    }
  }

  private void write() throws IOException {
    long start = ThreadTime.nanos();
    for (Waiting role : waiting) {
      Document document = new Document();
      document.add(new StringField("id", role.id, Field.Store.YES));
      fields.add(document, role.sheet);
      writer.addDocument(document);
    }
    nanos += ThreadTime.nanos() - start;
    roles += waiting.size();
    waiting.clear();
  }

  /** Merges, commits and opens the index. */
  void seal() throws IOException {
    write();
    long start = ThreadTime.nanos();
    writer.forceMerge(1);
    writer.commit();
    nanos += ThreadTime.nanos() - start;
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  List<Ranker.Ranked> top(Query query, int k) throws IOException {
    List<Ranker.Ranked> ranked = new ArrayList<>(k);
    for (ScoreDoc found :
        searcher.search(query, new TopScoreDocCollectorManager(k, null, COUNT_AT_LEAST))
            .scoreDocs) {
      ranked.add(new Ranker.Ranked(found.doc, found.score));
    }
    return ranked;
  }

  double indexedPerSecond() {
    return roles * 1e9 / nanos;
  }

  long diskBytes() throws IOException {
    return Arrays.stream(directory.listAll()).mapToLong(this::length).sum();
  }

  private long length(String file) {
    try {
      return directory.fileLength(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** May be called by each of the peers that share the index. */
  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    writer.close();
    directory.close();
  }
}
