package dev.roletally.posting;

import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import dev.roletally.posting.LinkedData.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads postings in HTML and JSON-LD: as an {@link Opening}, whose words are read as plain text and
 * whose spans are then told in the original.
 */
final class DocumentReader {
  private static final Transcript NO_WORDS = Transcript.of("", "");

  private final BiFunction<Posting, Stated, Role> text;
  private final int longest;

  /**
   * A reader of documents.
   *
   * @param text reads a posting in plain text with what fields state
   * @param longest of how many units of a source no more is read
   */
  DocumentReader(BiFunction<Posting, Stated, Role> text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** The role of a posting in HTML or JSON-LD. */
  Role read(Posting posting) {
    List<Diagnostic> notes = new ArrayList<>();
    String source = posting.text();
    if (source.length() > longest) {
      int cut = Character.isHighSurrogate(source.charAt(longest - 1)) ? 1 : 0;
      source = source.substring(0, longest - cut);
      notes.add(
          Diagnostic.of(
              Diagnostic.Code.TEXT_TRUNCATED,
              "the source is longer than " + longest + "; only its beginning was read"));
    }
    Role role =
        posting.format() == Posting.Format.HTML
            ? html(posting, source, notes)
            : jsonLd(posting, source, notes);
    if (notes.isEmpty()) {
      return role;
    }
    Role.Builder noted = role.toBuilder();
    notes.forEach(noted::diagnostic);
    return noted.build();
  }

  private Role jsonLd(Posting posting, String source, List<Diagnostic> notes) {
    if (source.isBlank()) {
      return empty(posting, Diagnostic.Code.EMPTY_TEXT, "the posting holds no text");
    }
    JsonSource.Result document = JsonSource.read(source);
    if (document.value().isEmpty()) {
      return empty(posting, Diagnostic.Code.UNUSABLE_VALUE, "JSON-LD " + document.problem());
    }
    LinkedData data = LinkedData.of(document.value().get());
    if (data.postings().isEmpty()) {
      return empty(
          posting, Diagnostic.Code.UNUSABLE_VALUE, "JSON-LD must hold a JobPosting, got none");
    }
    if (data.postings().size() > 1) {
      notes.add(
          Diagnostic.of(
              Diagnostic.Code.UNUSABLE_VALUE,
              "JSON-LD must hold one JobPosting, got: "
                  + data.postings().size()
                  + "; the first was read"));
    }
    return role(
        posting,
        OpeningWriter.write(data, data.postings().get(0), new FieldWords.Strings(), NO_WORDS));
  }

  private Role html(Posting posting, String source, List<Diagnostic> notes) {
    Transcript original = Transcript.of(source, "");
    HtmlPage page = HtmlPage.of(original);
    HtmlPage.Text shown = page.text();
    Transcript words = shown.words();
    Found found = find(page, notes);
    if (found == null) {
      Opening opening = new Opening(words, Stated.nothing(words.text().length()), shown.ignored());
      return role(posting, opening);
    }
    Opening told = OpeningWriter.write(found.data(), found.posting(), found.words(), NO_WORDS);
    Role role =
        told.hasProse() ? role(posting, told) : empty(posting, Diagnostic.Code.NO_REQUIREMENTS, "");
    if (!role.requirements().stream().allMatch(r -> r.derivedFrom().isPresent())) {
      return role;
    }
    // fields without a text that asks anything: the page's own words are the prose
    Opening both =
        OpeningWriter.write(
            found.data(), found.posting().without("description"), found.words(), words);
    return role(posting, new Opening(both.words(), both.stated(), shown.ignored()));
  }

  /** A {@code JobPosting} in a page. */
  private record Found(LinkedData data, Node posting, FieldWords words) {}

  /** The first opening in the page that is described, else the first. */
  private static @Nullable Found find(HtmlPage page, List<Diagnostic> notes) {
    Found first = null;
    for (Transcript script : page.jsonLd()) {
      JsonSource.Result document = JsonSource.read(script.text());
      if (document.value().isEmpty()) {
        if (script.text().contains("JobPosting")) {
          notes.add(
              Diagnostic.of(
                  Diagnostic.Code.UNUSABLE_VALUE, "JSON-LD of the page " + document.problem()));
        }
        continue;
      }
      LinkedData data = LinkedData.of(document.value().get());
      for (Node posting : data.postings()) {
        Found found = new Found(data, posting, new FieldWords.Page(script));
        if (!data.words(posting, "description").isEmpty()) {
          return found;
        }
        first = first == null ? found : first;
      }
    }
    return first;
  }

  private Role role(Posting posting, Opening opening) {
    String words = opening.words().text();
    Posting plain =
        new Posting(
            posting.id(),
            Posting.Format.TEXT,
            words,
            posting.retrieved().or(() -> opening.stated().posted().map(posted -> posted.value())),
            posting.region(),
            posting.attributes());
    return Relocation.ofDocument(opening.words())
        .move(text.apply(plain, opening.stated()), opening.ignored());
  }

  private static Role empty(Posting posting, Diagnostic.Code code, String message) {
    return Role.builder(posting.id()).diagnostic(Diagnostic.of(code, message)).build();
  }

  /** The postings of a JSON-LD document, each as a document of its own. */
  static List<String> each(String source) {
    Optional<Json> document = JsonSource.read(source).value();
    return document.stream()
        .flatMap(value -> LinkedData.of(value).postings().stream())
        .map(posting -> source.substring(posting.value().start(), posting.value().end()))
        .toList();
  }
}
