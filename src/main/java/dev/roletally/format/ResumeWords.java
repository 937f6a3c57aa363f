package dev.roletally.format;

import com.google.common.base.Splitter;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the free words of a JSON Resume mean: degrees, languages, and how well they are spoken. */
final class ResumeWords {
  private static final Splitter SPACE = Splitter.on(' ').omitEmptyStrings();

  /** Whole words that name a level, the strongest level first. */
  private static final List<Map.Entry<DegreeLevel, Set<String>>> DEGREES =
      List.of(
          Map.entry(
              DegreeLevel.DOCTORATE,
              Set.of(
                  "phd",
                  "dphil",
                  "doctorate",
                  "doctoral",
                  "doctor",
                  "dsc",
                  "edd",
                  "md",
                  "jd",
                  "drrernat",
                  "psyd")),
          Map.entry(
              DegreeLevel.MASTER,
              Set.of(
                  "master", "masters", "ms", "msc", "ma", "mba", "meng", "mtech", "mphil", "mca",
                  "mfa", "mres", "mph", "mpp", "llm", "med", "diplom", "sm", "am")),
          Map.entry(
              DegreeLevel.BACHELOR,
              Set.of(
                  "bachelor",
                  "bachelors",
                  "bs",
                  "bsc",
                  "ba",
                  "beng",
                  "btech",
                  "be",
                  "bba",
                  "bca",
                  "bcom",
                  "bfa",
                  "llb",
                  "bed",
                  "licence",
                  "laurea",
                  "undergraduate",
                  "ab",
                  "sb")),
          Map.entry(
              DegreeLevel.ASSOCIATE,
              Set.of("associate", "associates", "aa", "as", "aas", "foundation", "hnd")),
          Map.entry(
              DegreeLevel.HIGH_SCHOOL,
              Set.of("secondary", "ged", "abitur", "baccalaureate", "matura")));

  private static final List<Map.Entry<LanguageLevel, Set<String>>> FLUENCY =
      List.of(
          Map.entry(LanguageLevel.NATIVE, Set.of("native", "mother", "bilingual")),
          Map.entry(
              LanguageLevel.INTERMEDIATE,
              Set.of("intermediate", "conversational", "limited", "moderate", "b1", "b2")),
          Map.entry(
              LanguageLevel.BASIC, Set.of("basic", "beginner", "elementary", "novice", "a1", "a2")),
          Map.entry(
              LanguageLevel.FLUENT,
              Set.of(
                  "fluent",
                  "professional",
                  "proficient",
                  "advanced",
                  "full",
                  "business",
                  "expert",
                  "c1",
                  "c2")));

  private ResumeWords() {}

  /** The level that words such as "B.Sc." or "Master of Arts" name. */
  static Optional<DegreeLevel> degreeLevel(String text) {
    List<String> words =
        SPACE.splitToList(
            Words.normalise(text.replace(".", "")).replace("high school", "secondary"));
    // the first word that names a level: "Bachelor of Arts in Doctoral Studies" is a bachelor's
    for (String word : words) {
      for (Map.Entry<DegreeLevel, Set<String>> level : DEGREES) {
        if (level.getValue().contains(word)) {
          return Optional.of(level.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** The field in "Bachelor of Science in Statistics". */
  static Optional<String> fieldOfStudy(String text) {
    int in = text.toLowerCase(Locale.ROOT).indexOf(" in ");
    return Optional.of(in < 0 ? "" : text.substring(in + 4).strip())
        .filter(field -> !field.isEmpty());
  }

  /** The level that words such as "Professional working proficiency" name. */
  static Optional<LanguageLevel> languageLevel(String text) {
    List<String> words = SPACE.splitToList(Words.normalise(text));
    return FLUENCY.stream()
        .filter(level -> words.stream().anyMatch(level.getValue()::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The ISO 639-1 code of a language named in English, or given as a code already. */
  static Optional<String> languageCode(String text) {
    String name = Words.normalise(text);
    List<String> words = SPACE.splitToList(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(Languages.CODES.get(name))
        .or(() -> Optional.ofNullable(Languages.CODES.get(words.get(0))));
  }

  /** Whether an end says that it has not come. */
  static boolean isOngoing(String text) {
    return Set.of("present", "current", "now", "ongoing", "today").contains(Words.normalise(text));
  }

  /** The English names of languages, made when first asked for. */
  private static final class Languages {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        if (code.length() == 2) {
          codes.put(code, code);
          String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
          codes.putIfAbsent(Words.normalise(name), code);
        }
      }
      codes.put("mandarin", "zh");
      codes.put("cantonese", "zh");
      codes.put("farsi", "fa");
      codes.put("tagalog", "tl");
      codes.put("filipino", "tl");
      codes.put("castilian", "es");
      return codes;
    }
  }
}
