package dev.roletally.internal.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The Lucene document of a role: its id; the {@link CompiledFields} that it is scored by; its
 * {@link FactFields}; the record that is shown of it; the posting it was read from.
 */
final class RoleDocument {
  static final String ID = DocumentWriter.ID;
  static final String TERMS = "terms";
  static final String OPENING = "opening";
  static final String RECORD = "record";
  static final String POSTING = "posting";

  /** The fingerprint of the vocabulary that the role was read with. */
  static final String VOCABULARY = "vocabulary";

  private RoleDocument() {}

  static Document of(RoleEntry entry, String vocabulary) {
    Document document = new Document();
    BytesRef id = new BytesRef(entry.role().id());
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, id));
    CompiledFields.add(entry.compiled(), document);
    document.add(new StringField(VOCABULARY, vocabulary, Field.Store.NO));
    FactFields.add(entry.role(), document);
    document.add(new BinaryDocValuesField(TERMS, new BytesRef(entry.terms())));
    entry.opening().ifPresent(key -> document.add(new StringField(OPENING, key, Field.Store.NO)));
    // read for each hit that is explained: doc values are found sooner than what is compressed
    document.add(new BinaryDocValuesField(RECORD, new BytesRef(entry.record())));
    entry.posting().ifPresent(posting -> document.add(new StoredField(POSTING, posting)));
    return document;
  }
}
