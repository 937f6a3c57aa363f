package dev.roletally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Shared;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the reader to its floors on labelled real postings, and prints the figures. With {@code
 * -Droletally.reading.detail=true} (and the profile {@code reading}) every disagreement is printed
 * too.
 */
@Tag("reading")
final class ReadingQualityTest {
  @Test
  void seedsAreReadAtLeastAsWellAsTheirFloors() {
    holdsOnSeeds();
  }

  @Test
  void otherPostingsAreReadAtLeastAsWellAsTheirFloors() {
    holdsOnOthers();
  }

  static void holdsOnSeeds() {
    holds("seeds", LabelledPosting.readFiles(Shared.need("gold/seeds.json"), Shared.need("seeds")));
  }

  static void holdsOnOthers() {
    holds(
        "dev",
        LabelledPosting.read(Shared.need("gold/dev.json"), Shared.need("gold/dev_texts.json")));
  }

  private static void holds(String set, List<LabelledPosting> postings) {
    PostingReader reader = PostingReader.with(Vocabulary.bundled());
    Figures figures = new Figures();
    for (LabelledPosting posting : postings) {
      Evaluator.add(posting, reader.read(Posting.text(posting.id(), posting.text())), figures);
    }
    System.out.println("reading of " + set + "\n" + figures);
    if (Boolean.getBoolean("roletally.reading.detail")) {
      figures.misses.forEach(System.out::println);
    }
    assertThat(shortOf(set + ".", figures)).isEmpty();
  }

  /** The figures that are worse than their floors; every figure has to have one. */
  private static List<String> shortOf(String prefix, Figures figures) {
    Properties floors = floors();
    List<String> gaps = new ArrayList<>();
    figures
        .shares()
        .forEach(
            (name, value) -> {
              double least = number(floors, prefix + name);
              if (value < least) {
                gaps.add(name + " must be at least " + least + ", got: " + value);
              }
            });
    figures
        .faults()
        .forEach(
            (name, value) -> {
              double most = number(floors, prefix + name);
              if (value > most) {
                gaps.add(name + " must be at most " + most + ", got: " + value);
              }
            });
    return gaps;
  }

  private static double number(Properties floors, String key) {
    return Double.parseDouble(Objects.requireNonNull(floors.getProperty(key), key));
  }

  private static Properties floors() {
    Properties floors = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            ReadingQualityTest.class.getResourceAsStream("floors.properties"), "floors")) {
      floors.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return floors;
  }
}
