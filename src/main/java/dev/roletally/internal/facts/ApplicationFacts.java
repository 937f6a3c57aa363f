package dev.roletally.internal.facts;

import dev.roletally.internal.dates.DateGrammar;
import dev.roletally.internal.dates.DateMention;
import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.internal.tokens.PhraseTable;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import dev.roletally.model.Sponsorship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a posting says of applying: the day it was posted, how many roles one may apply to, and
 * whether a visa is sponsored.
 */
final class ApplicationFacts {
  private static final int REACH = 24;
  private static final int MOST_ROLES = 50;

  private static final PhraseTable<Boolean> LIMITS =
      new PhraseTable<Boolean>()
          .add(
              true,
              "maximum of # ~? positions|roles|jobs|applications|openings|position|role",
              "max of? # ~? positions|roles|jobs|applications",
              "up to # ~? ~? positions|roles|jobs|applications|openings",
              "up to # of our|the|these ~? ~? positions|roles|jobs|openings",
              "no more than # ~? ~? positions|roles|jobs|applications|openings",
              "limit of # ~? applications|roles|positions",
              "limited to # ~? applications|roles|positions|application",
              "at most # ~? positions|roles|jobs|applications",
              "only # ~? application|position|role|roles|positions");

  private static final Set<String> VISA =
      Set.of(
          "visa",
          "visas",
          "immigration",
          "h1b",
          "h",
          "permit",
          "permits",
          "authorization",
          "authorisation",
          "authorized",
          "authorised",
          "work",
          "relocate",
          "citizens",
          "citizen",
          "candidates",
          "applicants",
          "temporary",
          "workers",
          "employment",
          "cpt",
          "opt",
          "international",
          "eligible",
          "status",
          "abroad");

  private ApplicationFacts() {}

  // ---------------------------------------------------------------- posted

  /** The day it was posted, if stated or counted back from the day it was found. */
  static Optional<Fact<LocalDate>> posted(
      FactText text, Head head, Optional<LocalDate> retrieved, boolean dayFirst) {
    Lexemes lexemes = text.lexemes();
    for (int i = 0; i < lexemes.size(); i++) {
      boolean says =
          lexemes.is(i, "posted") || (lexemes.is(i, "posting") && lexemes.is(i + 1, "date"));
      if (says && text.kind(i) != Block.Kind.RELATED_POSTINGS) {
        Optional<Fact<LocalDate>> day = dayAfter(lexemes, i, dayFirst);
        if (day.isPresent()) {
          return day;
        }
      }
      if (retrieved.isPresent() && lexemes.is(i, "ago") && text.isOwn(i)) {
        Fact<LocalDate> day = daysBefore(lexemes, i, retrieved.get());
        if (day != null) {
          return Optional.of(day);
        }
      }
    }
    return head.day().flatMap(span -> dayAt(text.text(), span, dayFirst));
  }

  private static Optional<Fact<LocalDate>> dayAfter(Lexemes lexemes, int i, boolean dayFirst) {
    int last = Math.min(lexemes.size() - 1, i + 9);
    Span near = lexemes.span(i, last);
    Optional<Fact<LocalDate>> day = dayAt(lexemes.text(), near, dayFirst);
    return day.filter(
        fact -> lexemes.indexAt(fact.span().start()) - i <= 4 && !isDeadline(lexemes, i));
  }

  private static boolean isDeadline(Lexemes lexemes, int i) {
    for (int k = i + 1; k < i + 4; k++) {
      if (lexemes.is(k, "until") || lexemes.is(k, "through") || lexemes.is(k, "close")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Fact<LocalDate>> dayAt(String text, Span span, boolean dayFirst) {
    Lexemes lexemes = Lexemes.of(text, span);
    List<DateMention> mentions = DateGrammar.find(lexemes, dayFirst);
    return mentions.stream()
        .filter(mention -> mention.toDay().isPresent())
        .findFirst()
        .map(
            mention ->
                new Fact<>(
                    mention.toDay().orElseThrow(), lexemes.span(mention.first(), mention.last())));
  }

  /** "3 days ago", "30+ days ago", "2 weeks ago". */
  private static @Nullable Fact<LocalDate> daysBefore(
      Lexemes lexemes, int ago, LocalDate retrieved) {
    int number = lexemes.is(ago - 2, "+") ? ago - 3 : ago - 2;
    if (number < 0 || !lexemes.get(number).isInteger(1, 400)) {
      return null;
    }
    int count = lexemes.get(number).integer();
    LocalDate day =
        switch (lexemes.word(ago - 1)) {
          case "day", "days" -> retrieved.minusDays(count);
          case "week", "weeks" -> retrieved.minusWeeks(count);
          case "month", "months" -> retrieved.minusMonths(count);
          default -> null;
        };
    boolean alone = day != null && lexemes.get(number).opensLine();
    boolean said = lexemes.is(number - 1, "posted") || lexemes.is(number - 1, "reposted");
    return day != null && (alone || said) ? new Fact<>(day, lexemes.span(number, ago)) : null;
  }

  // ---------------------------------------------------------------- limit

  /** How many roles one may apply to, if stated. */
  static Optional<Fact<ApplicationLimit>> limit(FactText text) {
    Lexemes lexemes = text.lexemes();
    for (PhraseTable.Hit<Boolean> hit : LIMITS.find(lexemes)) {
      int count = -1;
      for (int i = hit.first(); i <= hit.last() && count < 0; i++) {
        count = lexemes.get(i).integer();
      }
      if (text.isOwn(hit.first())
          && count > 0
          && count <= MOST_ROLES
          && speaksOfApplying(lexemes, hit)) {
        boolean ordered = isOrdered(lexemes, hit.last());
        return Optional.of(
            new Fact<>(
                new ApplicationLimit(count, ordered), lexemes.span(hit.first(), hit.last())));
      }
    }
    return Optional.empty();
  }

  private static boolean speaksOfApplying(Lexemes lexemes, PhraseTable.Hit<Boolean> hit) {
    int first = lexemes.sentenceStart(hit.first(), REACH);
    int last = lexemes.sentenceEnd(hit.last(), REACH);
    for (int i = first; i <= last; i++) {
      switch (lexemes.word(i)) {
        case "apply", "applications", "applying", "application" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isOrdered(Lexemes lexemes, int from) {
    for (int i = from; i < from + REACH && lexemes.has(i); i++) {
      if (lexemes.is(i, "order") && !lexemes.is(i + 1, "to")) {
        return true;
      }
    }
    return false;
  }

  // ---------------------------------------------------------------- sponsorship

  /** Whether a visa is sponsored, if stated. */
  static Optional<Fact<Sponsorship>> sponsorship(FactText text) {
    Lexemes lexemes = text.lexemes();
    Fact<Sponsorship> offered = null;
    for (int i = 0; i < lexemes.size(); i++) {
      if (text.kind(i) == Block.Kind.RELATED_POSTINGS) {
        continue;
      }
      if (offered == null && isVisaHelp(lexemes, i)) {
        offered = new Fact<>(Sponsorship.OFFERED, lexemes.span(i, i));
      }
      if (!isSponsor(lexemes.word(i)) && !isVisaClass(lexemes, i)) {
        continue;
      }
      int first = lexemes.sentenceStart(i, REACH);
      int last = lexemes.sentenceEnd(i, REACH);
      if (isSponsor(lexemes.word(i)) && !isOfVisas(lexemes, i, first, last)) {
        continue;
      }
      int denial = isHedged(lexemes, i, first, last) ? -1 : denial(lexemes, i, first, last);
      int answer = lexemes.is(i + 1, ":") ? i + 2 : i + 1;
      denial = lexemes.is(answer, "no") ? answer : denial;
      if (denial >= 0) {
        Span span = lexemes.span(Math.min(denial, i), Math.max(denial, i));
        return Optional.of(new Fact<>(Sponsorship.NOT_OFFERED, span));
      }
      if (isHedged(lexemes, i, first, last)) {
        continue;
      }
      if (offered == null && isSponsor(lexemes.word(i)) && isOffer(lexemes, i, first, last)) {
        offered = new Fact<>(Sponsorship.OFFERED, lexemes.span(i, i));
      }
    }
    return Optional.ofNullable(offered);
  }

  private static boolean isSponsor(String word) {
    return switch (word) {
      case "sponsor", "sponsors", "sponsorship", "sponsored", "sponsorships", "sponsoring" -> true;
      default -> false;
    };
  }

  /** "H1B", "OPT": kinds of permission that some employers do not take. */
  private static boolean isVisaClass(Lexemes lexemes, int i) {
    boolean h1 = lexemes.is(i, "h") && lexemes.get(i).capital() && lexemes.is(i + 1, "1");
    return h1 || (lexemes.is(i, "opt") && lexemes.word(i - 1).length() <= 3 && isUpper(lexemes, i));
  }

  private static boolean isUpper(Lexemes lexemes, int i) {
    String words = lexemes.span(i, i).of(lexemes.text());
    return Character.isUpperCase(words.charAt(words.length() - 1));
  }

  /** "help you obtain a visa", "visa support". */
  private static boolean isVisaHelp(Lexemes lexemes, int i) {
    if (!lexemes.is(i, "visa")) {
      return false;
    }
    if (lexemes.is(i + 1, "support") || lexemes.is(i + 1, "assistance")) {
      return true;
    }
    for (int k = Math.max(0, i - 6); k < i; k++) {
      switch (lexemes.word(k)) {
        case "help", "assist", "support" -> {
          return denial(lexemes, i, Math.max(0, i - 12), i) < 0;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isOfVisas(Lexemes lexemes, int sponsor, int first, int last) {
    boolean noun = lexemes.is(sponsor, "sponsorship");
    for (int i = first; i <= last; i++) {
      if (VISA.contains(lexemes.word(i)) && (noun || !lexemes.is(i, "work"))) {
        return true;
      }
    }
    return false;
  }

  /** Index of the word that denies it; -1 if none does. */
  private static int denial(Lexemes lexemes, int sponsor, int first, int last) {
    for (int i = sponsor - 1; i >= Math.max(first, sponsor - 14); i--) {
      switch (lexemes.word(i)) {
        case "not",
            "no",
            "unable",
            "cannot",
            "without",
            "dont",
            "doesnt",
            "cant",
            "wont",
            "never",
            "nor",
            "isnt",
            "unfortunately" -> {
          return isOnly(lexemes, i) ? -1 : i;
        }
        default -> {}
      }
    }
    for (int i = sponsor + 1; i <= Math.min(last, sponsor + 10); i++) {
      switch (lexemes.word(i)) {
        case "not", "unavailable", "cannot", "isnt", "no" -> {
          return i;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "may not be available", "only", "an export licence". */
  private static boolean isHedged(Lexemes lexemes, int sponsor, int first, int last) {
    for (int i = Math.max(first, sponsor - 8); i <= Math.min(last, sponsor + 8); i++) {
      if (lexemes.is(i, "export") || (lexemes.is(i, "may") && i > sponsor)) {
        return true;
      }
      if (lexemes.is(i, "only") && i > sponsor) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnly(Lexemes lexemes, int i) {
    return lexemes.is(i + 1, "only");
  }

  private static boolean isOffer(Lexemes lexemes, int sponsor, int first, int last) {
    if (lexemes.is(sponsor - 1, "visa") || isVerbOfVisas(lexemes, sponsor)) {
      return !isQuestion(lexemes, sponsor, first);
    }
    for (int i = first; i <= last; i++) {
      switch (lexemes.word(i)) {
        case "will",
            "offer",
            "offers",
            "offered",
            "provide",
            "provides",
            "provided",
            "available",
            "can",
            "able",
            "eligible" -> {
          return !isQuestion(lexemes, sponsor, first);
        }
        default -> {}
      }
    }
    return false;
  }

  /** "sponsor visas", and not "sponsorship visas", whose verb stands elsewhere. */
  private static boolean isVerbOfVisas(Lexemes lexemes, int sponsor) {
    return !lexemes.word(sponsor).startsWith("sponsorship")
        && lexemes.word(sponsor + 1).startsWith("visa");
  }

  /** "Do you require sponsorship", "who need sponsorship". */
  private static boolean isQuestion(Lexemes lexemes, int sponsor, int first) {
    for (int i = Math.max(first, sponsor - 8); i < sponsor; i++) {
      switch (lexemes.word(i)) {
        case "require", "requires", "requiring", "required", "need", "needs", "needing", "only" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
