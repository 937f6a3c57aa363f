package dev.roletally.format;

import dev.roletally.posting.Posting;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Postings as JSON: the text with all its context, so that it can be read again. */
public final class PostingJson {
  private static final Set<String> KEYS =
      Set.of("id", "format", "text", "retrieved", "region", "attributes");

  private PostingJson() {}

  /** The JSON object of {@code posting} on one line. */
  public static String write(Posting posting) {
    ObjectWriter attributes = new ObjectWriter();
    posting.attributes().forEach(attributes::put);
    return JsonText.compact(
        new ObjectWriter()
            .put("id", posting.id())
            .put("format", posting.format())
            .put("text", posting.text())
            .orNothing("retrieved", posting.retrieved(), ObjectWriter::text)
            .orNothing("region", posting.region(), JsonText::of)
            .put("attributes", attributes.done())
            .done());
  }

  /**
   * The posting of a JSON object.
   *
   * @throws IllegalArgumentException if it is none; the message names the rule, the value and the
   *     JSON Pointer of where it stands
   */
  public static Posting read(String json) {
    JsonPlace at = JsonPlace.root(json).only(KEYS);
    Map<String, String> attributes = new TreeMap<>();
    at.find("attributes")
        .ifPresent(
            values ->
                values
                    .object()
                    .keySet()
                    .forEach(key -> attributes.put(key, values.need(key).text())));
    Optional<LocalDate> retrieved = at.find("retrieved").map(JsonPlace::date);
    Optional<String> region = at.find("region").map(JsonPlace::text);
    return at.checked(
        () ->
            new Posting(
                at.need("id").text(),
                at.need("format").oneOf(Posting.Format.class),
                at.need("text").text(),
                retrieved,
                region,
                attributes));
  }
}
