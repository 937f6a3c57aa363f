package dev.roletally.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well a profile fits a posting, graded by reading both: 3 a strong candidate, 2 worth a talk,
 * 1 a stretch, 0 no.
 *
 * @param profile the file name of the profile
 * @param posting the id of the posting
 * @param grade 0 to 3
 * @param reason why, in a word
 */
record GradedPair(String profile, String posting, int grade, String reason) {
  /** The committed pairs, by profile. */
  static Map<String, List<GradedPair>> all() {
    Map<String, List<GradedPair>> all = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(GradedPair.class.getResourceAsStream("graded.tsv"))) {
      for (String line :
          Splitter.on('\n').omitEmptyStrings().split(new String(in.readAllBytes(), UTF_8))) {
        if (!line.startsWith("#")) {
          List<String> cells = Splitter.on('\t').splitToList(line);
          GradedPair pair =
              new GradedPair(
                  cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3));
          all.computeIfAbsent(pair.profile, name -> new ArrayList<>()).add(pair);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
