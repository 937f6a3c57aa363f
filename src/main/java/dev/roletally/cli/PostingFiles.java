package dev.roletally.cli;

import dev.roletally.model.Diagnostic;
import dev.roletally.plan.Progress;
import dev.roletally.posting.Posting;
import dev.roletally.posting.Posting.Format;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The postings of files and folders, in the order given and by path within a folder. What cannot be
 * used is handed over as a problem, and the rest goes on.
 */
final class PostingFiles {
  private static final long MOST_BYTES = 64L << 20;

  /** Room for the longest source that is read, every unit of it escaped. */
  private static final int LONGEST_LINE = 32 << 20;

  /** The byte order mark. */
  private static final String MARK = "\ufeff";

  private static final JsonReaderFactory JSON =
      JsonProvider.provider().createReaderFactory(Map.of());

  private final Optional<LocalDate> retrieved;
  private final Optional<String> region;
  private final Consumer<Posting> postings;
  private final Consumer<Problem> problems;
  private final Progress progress;
  private long done;
  private long total;

  PostingFiles(
      Optional<LocalDate> retrieved,
      Optional<String> region,
      Consumer<Posting> postings,
      Consumer<Problem> problems,
      Progress progress) {
    this.retrieved = retrieved;
    this.region = region;
    this.postings = postings;
    this.problems = problems;
    this.progress = progress;
  }

  /** Reads all of {@code paths}. */
  void read(List<Path> paths) {
    List<PostingPaths.Found> all = PostingPaths.find(paths);
    total = all.stream().mapToLong(PostingPaths.Found::bytes).sum();
    long before = 0;
    for (PostingPaths.Found found : all) {
      done = before;
      found
          .problem()
          .ifPresentOrElse(
              message -> problem(found.path(), Diagnostic.Code.UNUSABLE_VALUE, message),
              () -> file(found.path()));
      before += found.bytes();
    }
  }

  private void file(Path file) {
    try {
      if (PostingPaths.ending(file).equals("jsonl")) {
        lines(file);
        return;
      }
      done += Files.size(file);
      if (Files.size(file) > MOST_BYTES) {
        problem(
            file,
            Diagnostic.Code.UNUSABLE_VALUE,
            "posting must be at most "
                + MOST_BYTES
                + " bytes, got "
                + Files.size(file)
                + " in: "
                + file);
        return;
      }
      Optional<String> text = decode(Files.readAllBytes(file));
      if (text.isEmpty()) {
        problem(
            file, Diagnostic.Code.BINARY_INPUT, "posting must be text, got a binary file: " + file);
      } else if (text.get().isBlank()) {
        problem(
            file, Diagnostic.Code.EMPTY_TEXT, "posting must hold text, got an empty file: " + file);
      } else {
        text(file, text.get());
      }
    } catch (NoSuchFileException e) {
      problem(file, Diagnostic.Code.UNUSABLE_VALUE, "file must exist, got: " + file);
    } catch (IOException e) {
      problem(file, Diagnostic.Code.UNUSABLE_VALUE, "file must be readable, got: " + e);
    }
  }

  private void text(Path file, String text) {
    switch (PostingPaths.ending(file)) {
      case "json" -> json(name(file), file.toString(), text);
      case "html", "htm" -> accept(posting(name(file), Format.HTML, text));
      default -> accept(posting(name(file), Format.TEXT, text));
    }
  }

  private void lines(Path file) throws IOException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = line(lines); line != null; line = line(lines)) {
        number++;
        done += line.length() + 1;
        if (line.length() > LONGEST_LINE) {
          problem(
              file,
              Diagnostic.Code.UNUSABLE_VALUE,
              "line must be at most "
                  + LONGEST_LINE
                  + " characters, got more in "
                  + file
                  + ":"
                  + number);
        } else if (!line.isBlank()) {
          json(
              name(file) + "-" + number,
              file + ":" + number,
              number == 1 ? withoutMark(line) : line);
        }
      }
    } catch (CharacterCodingException e) {
      problem(
          file,
          Diagnostic.Code.BINARY_INPUT,
          "file must be UTF-8, got other bytes after line " + number + " of: " + file);
    }
    if (number == 0) {
      problem(
          file, Diagnostic.Code.EMPTY_TEXT, "file must hold postings, got an empty one: " + file);
    }
  }

  /** One document: an object, or an array of them. */
  private void json(String name, String where, String text) {
    JsonValue value;
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      value = reader.readValue();
    } catch (RuntimeException e) {
      // JsonException for the syntax; the parser's limits are plain RuntimeExceptions
      problems.accept(
          new Problem(
              name,
              Diagnostic.Code.UNUSABLE_VALUE,
              "posting must be well-formed JSON, got an error in "
                  + where
                  + ": "
                  + e.getMessage()));
      return;
    }
    if (value instanceof JsonArray array) {
      int number = 0;
      for (JsonValue item : array) {
        number++;
        object(name + "-" + number, where + " [" + (number - 1) + "]", item, item.toString());
      }
    } else {
      object(name, where, value, text);
    }
  }

  private void object(String name, String where, JsonValue value, String text) {
    if (!(value instanceof JsonObject object)) {
      problems.accept(
          new Problem(
              name,
              Diagnostic.Code.UNUSABLE_VALUE,
              "posting must be a JSON object, got another value in " + where));
      return;
    }
    String id = object.get("id") instanceof JsonString given ? given.getString() : name;
    if (!(object.get("text") instanceof JsonString own)) {
      posting(id.isBlank() ? name : id, Format.JSON_LD, text).split().forEach(this::accept);
    } else if (own.getString().isBlank()) {
      problems.accept(
          new Problem(
              id, Diagnostic.Code.EMPTY_TEXT, "posting must hold text, got none in " + where));
    } else {
      accept(posting(id.isBlank() ? name : id, Format.TEXT, own.getString()));
    }
  }

  /** The next line; of one that is too long, one character more than it may have. */
  private static @Nullable String line(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = lines.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = lines.read()) {
      if (line.length() <= LONGEST_LINE) {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private void accept(Posting posting) {
    postings.accept(posting);
    progress.goOn(Math.min(done, total), total);
  }

  private Posting posting(String id, Format format, String text) {
    return new Posting(id, format, text, retrieved, region, Map.of());
  }

  private void problem(Path file, Diagnostic.Code code, String message) {
    problems.accept(new Problem(name(file), code, message));
  }

  /**
   * Text in UTF-8 or UTF-16, without its byte order mark, or Windows-1252; empty if it is no text.
   */
  static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16));
    }
    boolean nul = false;
    boolean control = false;
    for (byte each : bytes) {
      nul |= each == 0;
      control |= each >= 0 && each < ' ' && "\t\n\r\f\u000b\u001b".indexOf(each) < 0;
    }
    if (nul) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          withoutMark(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException e) {
      return control
          ? Optional.empty()
          : Optional.of(new String(bytes, Charset.forName("windows-1252")));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /** The file's name without its ending. */
  static String name(Path file) {
    Path last = file.toAbsolutePath().normalize().getFileName();
    String name = last == null ? file.toString() : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
