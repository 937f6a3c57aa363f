package dev.roletally.internal.lucene;

import dev.roletally.model.Facet;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.Role;
import dev.roletally.model.Words;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields that hold a role's facts: what {@link FilterQuery} looks for and {@link FacetCounts}
 * counts. A fact that is not stated has no field.
 *
 * <p>A name is kept twice: in its normal form between spaces to be found, as written to be counted.
 */
final class FactFields {
  static final String POSTED = "posted";
  static final String LAST_DAY = "lastDay";
  static final String ATTRIBUTE = "attribute";

  private static final String COUNTED = "counted.";
  private static final char KEY_END = 0;

  private FactFields() {}

  static void add(Role role, Document document) {
    for (Facet.Named facet : Facet.Named.values()) {
      for (String value : facet.values(role)) {
        add(document, new StringField(found(facet), sought(value), Field.Store.NO));
        add(document, new SortedSetDocValuesField(counted(facet), new BytesRef(value)));
      }
    }
    for (Map.Entry<String, String> each : role.attributes().entrySet()) {
      BytesRef pair = new BytesRef(pair(each.getKey(), each.getValue()));
      add(document, new StringField(ATTRIBUTE, pair, Field.Store.NO));
      add(document, new SortedSetDocValuesField(counted(), pair));
    }
    role.posted()
        .map(posted -> posted.value().toEpochDay())
        .ifPresent(day -> add(document, new LongPoint(POSTED, day)));
    role.lastDay().ifPresent(day -> add(document, new LongPoint(LAST_DAY, day.toEpochDay())));
    for (Fact<Pay> pay : role.pay()) {
      Pay range = pay.value();
      add(document, new LongPoint(pay(range.currency()), range.unit().yearly(range.max())));
    }
  }

  private static void add(Document document, IndexableField field) {
    document.add(field);
  }

  /** The field in which a fact is found. */
  static String found(Facet.Named facet) {
    return facet.name();
  }

  /** The term under which a name is found. */
  static String sought(String name) {
    return between(Words.normalise(name));
  }

  /** Normal words between spaces, so that no word is found inside another. */
  static String between(String words) {
    return " " + words + " ";
  }

  /** The field in which the values of a fact are counted. */
  static String counted(Facet facet) {
    return facet instanceof Facet.Named named ? COUNTED + named.name() : counted();
  }

  private static String counted() {
    return COUNTED + ATTRIBUTE;
  }

  /** A key and its value as one term; no key can end inside another. */
  static String pair(String key, String value) {
    return key + KEY_END + value;
  }

  /** The field of the greatest pay by the year. */
  static String pay(String currency) {
    return "pay." + currency;
  }
}
