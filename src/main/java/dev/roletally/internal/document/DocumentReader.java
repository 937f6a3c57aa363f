package dev.roletally.internal.document;

import dev.roletally.internal.document.LinkedData.Node;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads postings in any form: as an {@link Opening}, whose words are read as plain text and whose
 * spans are then told in the original.
 */
public final class DocumentReader {
  private static final Transcript NO_WORDS = Transcript.of("", "");

  private final BiFunction<String, Stated, Role> words;
  private final int longest;

  /**
   * A reader of documents.
   *
   * @param words reads the words of a posting with what its fields state
   * @param longest of how many units of a source no more is read
   */
  public DocumentReader(BiFunction<String, Stated, Role> words, int longest) {
    this.words = words;
    this.longest = longest;
  }

  /** Whether {@code source} is one document in JSON. */
  public static boolean isJson(String source) {
    return JsonSource.read(source).value().isPresent();
  }

  /** Whether {@code source} has tags as HTML has them. */
  public static boolean isHtml(String source) {
    return HtmlPage.hasTags(source);
  }

  /** The role of a posting in plain text. */
  public Role text(String source) {
    if (PlainText.is(source)) {
      return words.apply(source, Stated.nothing(source.length()));
    }
    Transcript plain = PlainText.of(source);
    Role role = words.apply(plain.text(), Stated.nothing(plain.text().length()));
    return Relocation.ofText(plain, source).move(role, List.of());
  }

  /** The role of the posting {@code id} as an HTML page or fragment. */
  public Role html(String id, String source) {
    List<Diagnostic> notes = new ArrayList<>();
    return noted(html(id, cut(source, notes), notes), notes);
  }

  /** The role of the posting {@code id} as JSON-LD. */
  public Role jsonLd(String id, String source) {
    List<Diagnostic> notes = new ArrayList<>();
    return noted(jsonLd(id, cut(source, notes), notes), notes);
  }

  private String cut(String source, List<Diagnostic> notes) {
    if (source.length() <= longest) {
      return source;
    }
    notes.add(
        Diagnostic.of(
            Diagnostic.Code.TEXT_TRUNCATED,
            "the source is longer than " + longest + "; only its beginning was read"));
    int cut = Character.isHighSurrogate(source.charAt(longest - 1)) ? 1 : 0;
    return source.substring(0, longest - cut);
  }

  private static Role noted(Role role, List<Diagnostic> notes) {
    if (notes.isEmpty()) {
      return role;
    }
    Role.Builder noted = role.toBuilder();
    notes.forEach(noted::diagnostic);
    return noted.build();
  }

  private Role jsonLd(String id, String source, List<Diagnostic> notes) {
    if (source.isBlank()) {
      return empty(id, Diagnostic.Code.EMPTY_TEXT, "the posting holds no text");
    }
    JsonSource.Result document = JsonSource.read(source);
    if (document.value().isEmpty()) {
      return empty(id, Diagnostic.Code.UNUSABLE_VALUE, "JSON-LD " + document.problem());
    }
    LinkedData data = LinkedData.of(document.value().get());
    if (data.postings().isEmpty()) {
      return empty(id, Diagnostic.Code.UNUSABLE_VALUE, "JSON-LD must hold a JobPosting, got none");
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
        OpeningWriter.write(data, data.postings().get(0), new FieldWords.Strings(), NO_WORDS));
  }

  private Role html(String id, String source, List<Diagnostic> notes) {
    Transcript original = Transcript.of(source, "");
    HtmlPage page = HtmlPage.of(original);
    HtmlPage.Text shown = page.text();
    Transcript prose = shown.words();
    Found found = find(page, notes);
    if (found == null) {
      Opening opening = new Opening(prose, Stated.nothing(prose.text().length()), shown.ignored());
      return role(opening);
    }
    Opening told = OpeningWriter.write(found.data(), found.posting(), found.words(), NO_WORDS);
    Role role = told.hasProse() ? role(told) : empty(id, Diagnostic.Code.NO_REQUIREMENTS, "");
    if (!role.requirements().stream().allMatch(r -> r.derivedFrom().isPresent())) {
      return role;
    }
    // fields without a text that asks anything: the page's own words are the prose
    Opening both =
        OpeningWriter.write(
            found.data(), found.posting().without("description"), found.words(), prose);
    return role(new Opening(both.words(), both.stated(), shown.ignored()));
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

  private Role role(Opening opening) {
    return Relocation.ofDocument(opening.words())
        .move(words.apply(opening.words().text(), opening.stated()), opening.ignored());
  }

  private static Role empty(String id, Diagnostic.Code code, String message) {
    return Role.builder(id).diagnostic(Diagnostic.of(code, message)).build();
  }

  /** The postings of a JSON-LD document, each as a document of its own. */
  public static List<String> each(String source) {
    Optional<Json> document = JsonSource.read(source).value();
    return document.stream()
        .flatMap(value -> LinkedData.of(value).postings().stream())
        .map(posting -> source.substring(posting.value().start(), posting.value().end()))
        .toList();
  }
}
