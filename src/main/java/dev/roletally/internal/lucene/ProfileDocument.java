package dev.roletally.internal.lucene;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** The Lucene document of a profile: its id, the terms that it is found by, and its record. */
final class ProfileDocument {
  static final String WHOLE = "whole";
  static final String PART = "part";
  private static final String RECORD = "record";

  private static final int MOST_TERM_BYTES = 1024;

  private ProfileDocument() {}

  static Document of(ProfileEntry entry) {
    Document document = new Document();
    BytesRef id = new BytesRef(entry.id());
    document.add(new StringField(DocumentWriter.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(DocumentWriter.ID, id));
    entry.terms().whole().forEach(term -> add(document, WHOLE, term));
    entry.terms().part().forEach(term -> add(document, PART, term));
    document.add(new BinaryDocValuesField(RECORD, new BytesRef(entry.record())));
    return document;
  }

  /** The record of a profile's document. */
  static BytesRef record(LeafReader segment, int document) throws IOException {
    BinaryDocValues records = DocValues.getBinary(segment, RECORD);
    if (!records.advanceExact(document)) {
      throw new CorruptIndexException("no record", "document " + document);
    }
    return records.binaryValue();
  }

  private static void add(Document document, String field, String term) {
    document.add(new StringField(field, sought(term), Field.Store.NO));
  }

  /**
   * A term as it is kept: a long one by its beginning, so that it is found, with others perhaps.
   */
  static BytesRef sought(String term) {
    BytesRef bytes = new BytesRef(term);
    return bytes.length <= MOST_TERM_BYTES
        ? bytes
        : new BytesRef(bytes.bytes, bytes.offset, MOST_TERM_BYTES);
  }
}
