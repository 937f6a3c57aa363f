package dev.roletally.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The bytes that an index takes.
 *
 * @param disk bytes on disk in all
 * @param parts the same by what they are for: {@code scoring} is what an index of the compiled
 *     roles alone takes, {@code record} the kept roles, {@code posting} the kept postings, and
 *     {@code facts} the rest, which filters, facets and plans read
 * @param heap bytes on the heap that opening the index and preparing for one policy has taken
 */
record Footprint(long disk, Map<String, Long> parts, long heap) {
  /** The library's field of kept roles. */
  private static final String RECORD = "record";

  /** The files that Lucene keeps stored fields in: the postings. */
  private static final List<String> STORED = List.of("fdt", "fdx", "fdm");

  /**
   * Measures the index in {@code folder}, and what {@code open} adds to the heap.
   *
   * @param scoring bytes that an index of the compiled roles alone takes
   */
  static Footprint of(Path folder, long scoring, Runnable open) throws IOException {
    Map<String, Long> parts = new TreeMap<>();
    long disk = disk(folder);
    parts.put("scoring", scoring);
    parts.put("record", records(folder));
    parts.put("posting", stored(folder));
    parts.put("facts", disk - parts.values().stream().mapToLong(Long::longValue).sum());
    long before = usedHeap();
    open.run();
    return new Footprint(disk, parts, Math.max(0, usedHeap() - before));
  }

  /** The bytes of all files of a folder. */
  static long disk(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private static long records(Path folder) throws IOException {
    long bytes = 0;
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext segment : reader.leaves()) {
        BinaryDocValues records = DocValues.getBinary(segment.reader(), RECORD);
        while (records.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          bytes += records.binaryValue().length;
        }
      }
    }
    return bytes;
  }

  private static long stored(Path folder) throws IOException {
    long bytes = 0;
    try (Directory directory = FSDirectory.open(folder)) {
      for (SegmentCommitInfo info : SegmentInfos.readLatestCommit(directory)) {
        if (info.info.getUseCompoundFile()) {
          try (Directory inside =
              info.info.getCodec().compoundFormat().getCompoundReader(directory, info.info)) {
            bytes += stored(inside, List.of(inside.listAll()));
          }
        } else {
          bytes += stored(directory, List.copyOf(info.files()));
        }
      }
    }
    return bytes;
  }

  private static long stored(Directory directory, List<String> files) throws IOException {
    long bytes = 0;
    for (String file : files) {
      if (STORED.contains(String.valueOf(IndexFileNames.getExtension(file)))) {
        bytes += directory.fileLength(file);
      }
    }
    return bytes;
  }

  private static long usedHeap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
