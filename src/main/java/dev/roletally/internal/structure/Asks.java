package dev.roletally.internal.structure;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.tokens.Tokens;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a sentence that asks something of the candidate from one that tells of the work, the
 * employer, the law or the pay: by the turns of phrase in it, and by the block it stands in.
 */
final class Asks {
  private static final int LONG = 45;
  private static final int PARAGRAPH = 30;
  private static final int STATUS = 15;
  private static final int ASIDE = 6;
  private static final int INVITATION = 8;
  private static final Set<Cue> OPENERS = EnumSet.of(Cue.STARTER, Cue.ASK, Cue.MINIMUM);
  static final Set<String> NOUNS =
      Set.of(
          "ability",
          "comfortable",
          "knowledge",
          "experience",
          "experienced",
          "familiarity",
          "familiar",
          "proficiency",
          "proficient",
          "bachelor",
          "bachelors",
          "master",
          "masters",
          "phd",
          "bs",
          "ms",
          "degree",
          "currently",
          "fluent",
          "fluency");
  private static final Set<String> GRADES =
      Set.of("strong", "excellent", "good", "solid", "proven", "deep", "advanced", "demonstrated");

  /** Words with which no ask begins. */
  private static final Set<String> NEVER =
      Set.of(
          "what",
          "whats",
          "if",
          "whether",
          "please",
          "discover",
          "become",
          "once",
          "when",
          "why",
          "how",
          "join",
          "come",
          "apply",
          "send",
          "click",
          "this",
          "these",
          "that",
          "there",
          "with",
          "from",
          "it",
          "its",
          "do",
          "did",
          "our",
          "we",
          "they",
          "where",
          "here",
          "thats",
          "so",
          "dont",
          "located",
          "upload",
          "follow",
          "see",
          "read",
          "then",
          "also",
          "after",
          "before",
          "during",
          "while",
          "thank",
          "hi",
          "hello");

  /** Cues of a sentence that wants something, whoever speaks. */
  private static final Set<Cue> WANTING = EnumSet.of(Cue.MINIMUM, Cue.ASK, Cue.SEEK);

  /** What stands between "you" and what an employer has to offer. */
  private static final Set<String> OFFERED = Set.of("can", "could", "may", "will", "get");

  private static final Set<Topic> PERSONAL =
      EnumSet.of(Topic.AUTHORIZATION, Topic.LOCATION, Topic.AVAILABILITY);

  private final Tokens tokens;
  private final Sought sought;

  Asks(Tokens tokens) {
    this.tokens = tokens;
    this.sought = new Sought(tokens);
  }

  /** Whether the sentence asks something. */
  boolean test(Block.Kind kind, Line line, Sentences.Range sentence, Cues cues) {
    int size = sentence.end() - sentence.first();
    if (size < 1 || isIdle(kind, sentence, cues)) {
      return false;
    }
    if (cues.has(Cue.LEGAL)
        && kind.asks()
        && (isStatus(line, sentence) || isCheck(line, sentence))) {
      return true;
    }
    if (cues.has(Cue.LEGAL) && kind.asks() && !cues.has(Cue.EQUAL) && isKnowledge(sentence)) {
      return true;
    }
    if (cues.has(Cue.LEGAL) || isAddress(sentence)) {
      return cues.has(Cue.LEGAL)
          && isPermission(sentence, cues)
          && Topics.in(tokens, sentence.first(), sentence.end()).contains(Topic.AUTHORIZATION);
    }
    return switch (kind) {
      case QUALIFICATIONS, MINIMUM, PREFERRED -> inAskingBlock(line, sentence, cues);
      case DUTIES -> inDuties(line, sentence, cues);
      case ABOUT, LOGISTICS -> outside(line, sentence, cues);
      case HEADER, BENEFITS -> cues.has(Cue.ASK) && outside(line, sentence, cues);
      case LEGAL -> cues.has(Cue.ASK) && isPermission(sentence, cues);
      case RELATED_POSTINGS, CHROME -> false;
    };
  }

  /** Whether the sentence cannot ask: a question elsewhere, "in case", "X is not required". */
  private boolean isIdle(Block.Kind kind, Sentences.Range sentence, Cues cues) {
    int first = sentence.first();
    if (tokens.is(first, "in") && tokens.is(first + 1, "case")) {
      return true;
    }
    if (isAtOurs(sentence) && cues.all().stream().noneMatch(at -> WANTING.contains(at.cue()))) {
      return true;
    }
    if (tokens.is(first, "you") && tokens.is(first + 1, "may")) {
      return !cues.has(Cue.PREFERRED);
    }
    if (isInvitation(sentence) && !cues.has(Cue.MINIMUM)) {
      return true;
    }
    if (!kind.asks() && (isQuestion(sentence) || isOthersYears(sentence, cues))) {
      return true;
    }
    if (!kind.asks()
        && tokens.gap(sentence.end()).startsWith(":")
        && tokens.is(sentence.end() - 2, "following")) {
      return true;
    }
    return cues.has(Cue.WAIVED) && !cues.has(Cue.PREFERRED);
  }

  /** "At Halcyon you can grow": what the employer offers. */
  private boolean isAtOurs(Sentences.Range sentence) {
    int first = sentence.first();
    if (!tokens.is(first, "at") || size(sentence) < 4 || !isCapital(first + 1)) {
      return false;
    }
    for (int i = first + 1; i < Math.min(sentence.end(), first + ASIDE); i++) {
      switch (tokens.word(i)) {
        case "least", "minimum", "level" -> {
          return false;
        }
        case "you" -> {
          return OFFERED.contains(tokens.word(i + 1));
        }
        case "youll", "we" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(tokens.text().charAt(tokens.start(i)));
  }

  /** "With over 30 years of experience we lead", "people with 10 years of experience" teach you. */
  private boolean isOthersYears(Sentences.Range sentence, Cues cues) {
    List<Years> years = Years.in(tokens, sentence.first(), sentence.end());
    if (years.isEmpty() || cues.has(Cue.SEEK) || cues.has(Cue.PREFERRED)) {
      return false;
    }
    boolean insists =
        cues.all().stream()
            .anyMatch(
                at ->
                    (at.cue() == Cue.ASK || at.cue() == Cue.MINIMUM)
                        && at.first() < years.get(0).first() - 1);
    if (insists) {
      return false;
    }
    for (int i = sentence.first(); i < sentence.end(); i++) {
      boolean before = i < years.get(0).first();
      switch (tokens.word(i)) {
        case "we", "our", "us", "weve" -> {
          return true;
        }
        case "people", "colleagues", "mentors", "experts", "team", "leaders", "mentoring" -> {
          if (before) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** "U.S. citizen or permanent resident (export control)" on a line of its own. */
  private boolean isStatus(Line line, Sentences.Range sentence) {
    Set<Topic> topics = Topics.in(tokens, sentence.first(), sentence.end());
    return (line.bullet() || line.ownRow())
        && line.size() <= STATUS
        && (topics.contains(Topic.CITIZEN) || topics.contains(Topic.AUTHORIZATION));
  }

  /** "Must pass a background check" in a list of asks. */
  private boolean isCheck(Line line, Sentences.Range sentence) {
    return line.bullet()
        && line.size() <= STATUS
        && !isOurs(sentence)
        && Topics.in(tokens, sentence.first(), sentence.end()).contains(Topic.OTHER);
  }

  private boolean inAskingBlock(Line line, Sentences.Range sentence, Cues cues) {
    int first = sentence.first();
    boolean opens = opens(first, cues) || cues.has(Cue.ASK) || opensLate(sentence, cues);
    if (speaks(first, cues, Cue.ABOUT) && !cues.has(Cue.ASK) && !cues.has(Cue.SEEK)) {
      return false;
    }
    if (cues.has(Cue.SEEK)
        && !sought.isDescribed(cues, sentence)
        && !cues.has(Cue.ASK)
        && !(line.bullet() && sought.isSomeone(sentence))) {
      return false;
    }
    if (cues.has(Cue.APPLY) && !opens(first, cues)) {
      return false;
    }
    if (cues.has(Cue.BENEFIT) && !opens) {
      return false;
    }
    if (speaks(first, cues, Cue.DUTY) && !opens(first, cues) && !cues.has(Cue.MINIMUM)) {
      return false;
    }
    boolean insists = cues.has(Cue.ASK) || cues.has(Cue.PREFERRED) || cues.has(Cue.MINIMUM);
    if (!insists
        && !isWithDegree(first)
        && (NEVER.contains(tokens.word(first)) || isQuestion(sentence))) {
      return false;
    }
    boolean opener = opens || cues.has(Cue.PREFERRED);
    if (!line.bullet() && size(sentence) < line.size() && line.size() > PARAGRAPH) {
      return opener && !isOurs(sentence);
    }
    boolean row = line.ownRow() && size(sentence) == line.size() && size(sentence) <= 2 * LONG;
    return opener || (!isOurs(sentence) && (line.bullet() || row || line.size() <= LONG));
  }

  /** "If you are a gifted engineer, we would love to hear from you": asks for nothing new. */
  private boolean isInvitation(Sentences.Range sentence) {
    boolean hears = false;
    boolean names = false;
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      boolean toUs = tokens.is(i + 1, "from") || tokens.is(i + 1, "about");
      hears |= tokens.word(i).startsWith("hear") && toUs;
      names |=
          switch (tokens.word(i)) {
            case "experience", "focus", "background", "knowledge", "expertise", "degree" -> true;
            default -> false;
          };
    }
    boolean opens = tokens.is(sentence.first(), "if") ? !names : size(sentence) <= INVITATION;
    return hears && opens;
  }

  /** "Knowledge of the GDPR": the law is what is to be known. */
  private boolean isKnowledge(Sentences.Range sentence) {
    return switch (tokens.word(sentence.first())) {
      case "experience", "knowledge", "familiarity", "understanding", "expertise", "familiar" ->
          size(sentence) > 2;
      default -> false;
    };
  }

  private boolean isQuestion(Sentences.Range sentence) {
    return tokens.gap(sentence.end()).startsWith("?");
  }

  private boolean inDuties(Line line, Sentences.Range sentence, Cues cues) {
    if (line.bullet() || (line.ownRow() && line.size() < LONG)) {
      String word = tokens.word(sentence.first());
      int second = sentence.first() + 1;
      boolean noun =
          NOUNS.contains(word)
              || (word.equals("the") && tokens.is(second, "ability"))
              || Years.startsAt(tokens, sentence.first());
      boolean skills = GRADES.contains(word) && endsInSkills(sentence);
      if ((noun && sentence.first() == line.label()) || skills) {
        return !speaks(sentence.first(), cues, Cue.DUTY);
      }
    }
    return isDegree(sentence, cues)
        || (outside(line, sentence, cues) && cues.has(Cue.ASK) && addresses(sentence));
  }

  /** "For your application to be considered: you must be enrolled at a university". */
  private boolean isEnrolment(Sentences.Range sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      boolean candidate = tokens.is(i - 1, "are") || tokens.is(i - 1, "be");
      if (tokens.is(i, "enrolled") && candidate) {
        return addresses(sentence);
      }
    }
    return false;
  }

  /** "BS, MS, or PhD in a technical field": no duty begins so. */
  private boolean isDegree(Sentences.Range sentence, Cues cues) {
    int first = sentence.first();
    return size(sentence) > 3
        && !cues.has(Cue.DUTY)
        && !DegreeLevels.in(tokens, first, first + 1).isEmpty()
        && DegreeLevels.in(tokens, first, Math.min(sentence.end(), first + 6)).size() > 1;
  }

  /** Whether the sentence speaks of the candidate. */
  private boolean addresses(Sentences.Range sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      switch (tokens.word(i)) {
        case "candidate",
            "candidates",
            "applicant",
            "applicants",
            "you",
            "interns",
            "students",
            "employee",
            "employees",
            "individuals",
            "incumbent",
            "applications",
            "someone",
            "intern" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean outside(Line line, Sentences.Range sentence, Cues cues) {
    int first = sentence.first();
    if (cues.has(Cue.ASK) && isEnrolment(sentence)) {
      return true;
    }
    if (cues.has(Cue.BENEFIT) || cues.has(Cue.APPLY)) {
      return false;
    }
    if (cues.has(Cue.SEEK)) {
      return sought.isDescribed(cues, sentence);
    }
    if (cues.has(Cue.ASK)) {
      return !speaks(first, cues, Cue.ABOUT) || addresses(sentence);
    }
    return line.bullet()
        && sentence.first() == line.first()
        && (NOUNS.contains(tokens.word(first)) || Years.startsAt(tokens, first))
        && !cues.has(Cue.ABOUT);
  }

  /** Permission to work is asked for among legal text, too. */
  private boolean isPermission(Sentences.Range sentence, Cues cues) {
    return (cues.has(Cue.ASK) || cues.has(Cue.MINIMUM))
        && !Collections.disjoint(Topics.in(tokens, sentence.first(), sentence.end()), PERSONAL)
        && addresses(sentence);
  }

  /** Whether the employer is the subject, or what is said of it: "X is the pride of our team". */
  private boolean isOurs(Sentences.Range sentence) {
    int first = sentence.first();
    if (tokens.is(first + 1, "is")) {
      for (int i = first + 3; i < sentence.end(); i++) {
        if (tokens.is(i, "our") && (tokens.is(i - 1, "of") || tokens.is(i - 1, "to"))) {
          return true;
        }
      }
    }
    for (int i = first; i < Math.min(sentence.end(), first + 6); i++) {
      if (tokens.is(i, "we")) {
        return true;
      }
    }
    return tokens.is(first, "our") || isWeWill(first);
  }

  /** "We'll", which is the word "well" in its normal form; not "we'll need you to". */
  private boolean isWeWill(int first) {
    return tokens.is(first, "well")
        && tokens.raw(first).length() > "well".length()
        && !tokens.is(first + 1, "need")
        && !tokens.is(first + 2, "looking");
  }

  private boolean opens(int first, Cues cues) {
    for (Cues.At at : cues.all()) {
      if (at.first() <= first + 2 && OPENERS.contains(at.cue())) {
        return true;
      }
    }
    return Years.startsAt(tokens, first) || isWithDegree(first);
  }

  /** "With a bachelor's degree: 6 years of ..." */
  private boolean isWithDegree(int first) {
    return tokens.is(first, "with")
        && DegreeLevels.named(tokens, first, Math.min(tokens.size(), first + 4)).isPresent();
  }

  /** "On top of that, you are a student": what goes before the comma only leads over. */
  private boolean opensLate(Sentences.Range sentence, Cues cues) {
    int limit = Math.min(sentence.end(), sentence.first() + ASIDE);
    for (int i = sentence.first() + 1; i < limit; i++) {
      if (tokens.gap(i).indexOf(',') >= 0) {
        return tokens.word(i).startsWith("you") && cues.at(i, EnumSet.of(Cue.STARTER));
      }
    }
    return false;
  }

  private static boolean speaks(int first, Cues cues, Cue cue) {
    for (Cues.At at : cues.all()) {
      if (at.cue() == cue && at.first() <= first + 2) {
        return true;
      }
    }
    return false;
  }

  private boolean endsInSkills(Sentences.Range sentence) {
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      if (tokens.is(i, "skills") || tokens.is(i, "knowledge") || tokens.is(i, "understanding")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAddress(Sentences.Range sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      String word = tokens.word(i);
      if (word.equals("http") || word.equals("https") || word.startsWith("www.")) {
        return true;
      }
      if (tokens.gap(i).endsWith("@")) {
        return true;
      }
    }
    return tokens.word(sentence.first()).startsWith("#") && sentence.end() - sentence.first() < 4;
  }

  private static int size(Sentences.Range sentence) {
    return sentence.end() - sentence.first();
  }
}
