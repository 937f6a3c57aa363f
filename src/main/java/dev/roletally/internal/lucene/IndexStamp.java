package dev.roletally.internal.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What every commit says of the index as a whole.
 *
 * @param format the version of the layout of documents
 * @param vocabularies the fingerprints of the vocabularies that what is in it was written with, in
 *     order and with blanks between them
 * @param sequence the sequence number up to which all changes are in the commit; some after it may
 *     be
 * @param given the greatest sequence number that any change had by then: the next ones go on behind
 *     it
 */
record IndexStamp(String format, String vocabularies, long sequence, long given) {
  private static final String FORMAT_KEY = "roletally.format";
  private static final String VOCABULARY_KEY = "roletally.vocabulary";
  private static final String SEQUENCE_KEY = "roletally.sequence";
  private static final String GIVEN_KEY = "roletally.given";

  /** The stamp of the last commit in a directory that holds an index. */
  static IndexStamp read(Directory directory, String name, DocumentStore.Format wanted)
      throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    String format = data.getOrDefault(FORMAT_KEY, "none");
    if (!format.equals(wanted.version())) {
      throw new IllegalStateException(
          "index format must be "
              + wanted.version()
              + ", got: "
              + format
              + " in "
              + name
              + "; "
              + wanted.remedy());
    }
    String sequence = data.getOrDefault(SEQUENCE_KEY, "0");
    return new IndexStamp(
        format,
        data.getOrDefault(VOCABULARY_KEY, "none"),
        Long.parseLong(sequence),
        Long.parseLong(data.getOrDefault(GIVEN_KEY, sequence)));
  }

  Map<String, String> data() {
    return Map.of(
        FORMAT_KEY,
        format,
        VOCABULARY_KEY,
        vocabularies,
        SEQUENCE_KEY,
        Long.toString(sequence),
        GIVEN_KEY,
        Long.toString(given));
  }
}
