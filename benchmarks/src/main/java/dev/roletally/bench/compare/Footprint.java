package dev.roletally.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The bytes that an index takes.
 *
 * @param disk bytes on disk in all
 * @param parts the same by what they are for; see {@link #PARTS}
 * @param heap bytes on the heap that opening the index and ranking once has taken
 */
record Footprint(long disk, Map<String, Long> parts, long heap) {
  /**
   * What the files of a Lucene segment are for, by their extensions: columns hold what scoring
   * reads, the order of ids and the facts that filters read; terms find a role by its id and by
   * facts; documents are the kept roles and postings.
   */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "columns", Set.of("dvd", "dvm"),
          "terms", Set.of("tim", "tip", "tmd", "doc", "pos", "pay", "psm", "kdd", "kdi", "kdm"),
          "documents", Set.of("fdt", "fdx", "fdm"));

  /** Measures the index in {@code folder}, and what {@code open} adds to the heap. */
  static Footprint of(Path folder, Runnable open) throws IOException {
    long before = usedHeap();
    open.run();
    long heap = Math.max(0, usedHeap() - before);
    Map<String, Long> parts = parts(folder);
    return new Footprint(parts.values().stream().mapToLong(Long::longValue).sum(), parts, heap);
  }

  private static Map<String, Long> parts(Path folder) throws IOException {
    Map<String, Long> parts = new TreeMap<>();
    try (Directory directory = FSDirectory.open(folder)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      parts.put("rest", directory.fileLength(infos.getSegmentsFileName()));
      for (SegmentCommitInfo info : infos) {
        for (String file : info.files()) {
          String extension = IndexFileNames.getExtension(file);
          if ("cfs".equals(extension)) {
            addCompound(info, directory, parts);
          } else if (!"cfe".equals(extension)) {
            add(file, directory.fileLength(file), parts);
          }
        }
      }
    }
    return parts;
  }

  private static void addCompound(
      SegmentCommitInfo info, Directory directory, Map<String, Long> parts) throws IOException {
    try (Directory inside =
        info.info.getCodec().compoundFormat().getCompoundReader(directory, info.info)) {
      for (String file : inside.listAll()) {
        add(file, inside.fileLength(file), parts);
      }
    }
  }

  private static void add(String file, long bytes, Map<String, Long> parts) {
    String extension = String.valueOf(IndexFileNames.getExtension(file));
    String part =
        PARTS.entrySet().stream()
            .filter(entry -> entry.getValue().contains(extension))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("rest");
    parts.merge(part, bytes, Long::sum);
  }

  private static long usedHeap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
