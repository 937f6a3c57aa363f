package dev.roletally.posting;

import dev.roletally.Shared;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The unlabelled real postings beside the project: a sample by a fixed seed, or all of them with
 * {@code -Droletally.reading.all=true} (as in the profile {@code reading}).
 */
final class RealPostings {
  private static final long SEED = 20_260_110L;
  private static final int SAMPLE = 150;

  private RealPostings() {}

  /** Whether the run is to take its time. */
  static boolean all() {
    return Boolean.getBoolean("roletally.reading.all");
  }

  /** The sample, or all of them. */
  static List<Posting> take() {
    List<Posting> postings = read();
    Collections.shuffle(postings, new Random(SEED));
    return all() ? postings : postings.subList(0, Math.min(SAMPLE, postings.size()));
  }

  /** All, in the order of the file, with line ends as {@code \n}. */
  static List<Posting> read() {
    List<Posting> postings = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Shared.need("postings/postings.jsonl"))) {
        JsonObject posting = Json.createReader(new StringReader(line)).readObject();
        String text = posting.getString("text").replace("\r\n", "\n").replace('\r', '\n');
        postings.add(Posting.text(posting.getString("id"), text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return postings;
  }
}
