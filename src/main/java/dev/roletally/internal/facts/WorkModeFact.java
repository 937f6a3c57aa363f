package dev.roletally.internal.facts;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.internal.tokens.PhraseTable;
import dev.roletally.model.Conflict;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done: what the head of the posting says, and what its body says. The body is
 * the employer's own words and wins; where it contradicts the head, that is a conflict.
 *
 * @param mode on site, hybrid or remote, if stated
 * @param conflict head and body, if they disagree
 */
record WorkModeFact(Optional<Fact<WorkMode>> mode, Optional<Conflict> conflict) {
  private static final int WORK_DAYS = 5;
  private static final int ALL = 100;
  private static final int SUBJECT = 5;

  /** What a phrase says. */
  private enum Says {
    ONSITE,
    HYBRID,
    REMOTE,
    /** A field of a form: remote. */
    FORM_REMOTE,
    /** A field of a form: on site. */
    FORM_ONSITE,
    /** Said in passing: on site. */
    OFFICE_LIKE,
    /** Days in the office; hybrid if fewer than a week's. */
    OFFICE_DAYS,
    /** Days away from the office. */
    HOME_DAYS,
    /** Looks like one of the others and says nothing. */
    NOTHING
  }

  private static final PhraseTable<Says> PHRASES =
      new PhraseTable<Says>()
          .add(
              Says.HYBRID,
              "hybrid role|position|job|opportunity|internship|schedule|arrangement|model|policy|setup|set|environment|work|working|workplace|workstyle|remote|office|basis|mode|way|approach|flexible|capacity",
              "hybrid and|with|from|in|( ~",
              "work|working|works|is|this|be|as|fully|a|offer|offers|flexible|location|type|mode|model|format|arrangement :? hybrid",
              "office and|/|or remote",
              "mix|combination|blend|balance of remote|home|office|working|onsite|in",
              "partially|partly|partial remote|from",
              "split your? time between",
              "work|working from home # days|day",
              "part of the week from home",
              "half of? your time working from home",
              "hybrid / ~",
              "onsite|office every other week",
              "on site every other week",
              "work|working from home and|or from? the|our? office",
              "home and|& office",
              "flexible work from home",
              "( hybrid",
              "li hybrid",
              "work|working from home # #? %|days|day",
              "work|working from home and",
              "( remote|home and|/|or office|onsite",
              "remote working is possible",
              "partly from home")
          .add(
              Says.REMOTE,
              "fully|100|completely|entirely remote|remotely",
              "100 % remote|remotely",
              "remote position|role|job|opportunity|internship|contract|first|only|team|office|work environment|based|within|in|from|option",
              "remote position|role|job|opportunity|internship|first|only|office|within|from|us|usa|united|anywhere|worldwide",
              "work|working is|will be? remote",
              "is|be a? fully? remote",
              "work|working remotely from|within|in|anywhere",
              "location|locations|mode|type : remote",
              "work from anywhere",
              "remote ( ~",
              "( remote )",
              "( fully|100 %? remote",
              "li remote",
              "all remote",
              "working remotely",
              "remote work yes",
              "remote work is fine|ok|possible|allowed|available",
              "our|a remote ~? #? internship|program|role|position",
              "remote - us|usa",
              "home , or any other place equivalent to home",
              "work from home position|role|job|opportunity",
              "telecommute position|role",
              "will be? remote from",
              "everyone|team works remotely",
              "virtual internship|position|role")
          .add(
              Says.ONSITE,
              "time , on site",
              "time , onsite",
              "on site role|position|job|opportunity|internship|only|required|presence|basis|5|five|daily|full|fully",
              "onsite role|position|job|opportunity|internship|only|required|presence|basis|5|five|daily|full|fully",
              "in person role|position|job|opportunity|internship|only|required|presence|basis|at|5|five|daily",
              "in office role|position|job|opportunity|internship|only|required|presence|basis|5|five|daily|full",
              "fully|100|full|time|entirely %? onsite",
              "fully|entirely on site",
              "fully|entirely onsite|in office|in person",
              "100 % on site",
              "100 % onsite|in office",
              "in house position|role",
              "is|be|location|mode|type|format :? onsite",
              "is|be|location|mode|type|format :? on site",
              "is|be|location|mode|type|format :? in person",
              "work|working|present in the|our|an office daily|full|every",
              "not remote|a remote",
              "no remote|telework|telecommuting",
              "is not a? remote",
              "remote work is not",
              "telework is not",
              "both office and field work",
              "onsite with customers|clients",
              "able to work onsite",
              "able to work on site",
              "work onsite in",
              "( onsite",
              "( on site",
              "( in person",
              "li onsite",
              "li on site",
              "expect|expected to work in office",
              "an in person",
              "work|working in our|the office full|every|daily|five|5")
          .add(Says.FORM_REMOTE, "work remotely : yes|fully")
          .add(Says.FORM_ONSITE, "work remotely : no", "remote : no", "remote work : no")
          .add(
              Says.OFFICE_LIKE,
              "performed|works|work|working|worked|operates in an|a ~? office|indoor|clinical|laboratory|warehouse environment|setting")
          .add(
              Says.OFFICE_DAYS,
              "# + ? days|day|x|times per|a|each|/ week in|from|at|on our|the|an? office|site|onsite",
              "# days|day|x|times per|a|each|/ week in|from|at|on our|the|an? office|site",
              "# days|day in|from|at our|the|an? ~? ~? office|offices|site",
              "# days|day in office|person",
              "# days|day on site",
              "# days|day onsite|/",
              "# days|day per|a|/ week onsite|in",
              "# days|day per|a|/ week on site",
              "# x days|a|per|/ week",
              "office # x|days|day|times a|per|/ week",
              "office # + days|x|times a|per|/ week",
              "office a? minimum of # days|times",
              "office at least # days|times",
              "office location a minimum of # times",
              "in office # x|days|times",
              "onsite # days|x|times",
              "on site # days|x|times")
          .add(
              Says.HOME_DAYS,
              "# days|day remote|from|work|working|at|of home|remote|from|home|remotely",
              "# days|day remote",
              "# days|day per|a|/ week from|remotely|at|remote|working? home|from",
              "# % remote|remotely|home|from|hybrid",
              "# % of your? time from|remotely|at")
          .add(
              Says.NOTHING,
              "remote work stipend|allowance|budget",
              "not working 100 % remote",
              "remote sensing|control|controls|access|support|teams|debugging|procedure|server|servers|patient|desktop|users|monitoring|interview|sites|locations|connectivity|machine|employees",
              "hybrid cloud|clouds|app|apps|application|applications|environments|it|infrastructure|vehicle|vehicles|multi|solution|solutions|algorithm|algorithms|mobile|approaches|events|event|customer",
              "remotely : temporarily",
              "remotely temporarily");

  /** The work mode that {@code text} states, whose head is {@code head}. */
  static WorkModeFact read(FactText text, Head head) {
    List<PhraseTable.Hit<Says>> hits = hits(text, head);
    Optional<Fact<WorkMode>> form = first(text, hits, Says.FORM_REMOTE, Says.FORM_ONSITE);
    Optional<Fact<WorkMode>> body = body(text, hits);
    Optional<Fact<WorkMode>> said =
        head.workMode().or(() -> form).or(() -> flat(text, hits, WorkMode.REMOTE));
    Optional<Fact<WorkMode>> onsite = flat(text, hits, WorkMode.ONSITE);
    boolean flat = said.isPresent() && said.get().value() == WorkMode.REMOTE && onsite.isPresent();
    if (flat && first(text, hits, Says.HYBRID, Says.HOME_DAYS).isEmpty()) {
      body = onsite;
    }
    if (said.isEmpty()) {
      return new WorkModeFact(body, Optional.empty());
    }
    boolean agree =
        body.isEmpty()
            || body.get().value() == said.get().value()
            || (!flat
                && first(text, hits, Says.REMOTE, Says.ONSITE)
                    .filter(fact -> fact.value() == said.get().value())
                    .isPresent());
    if (agree) {
      return new WorkModeFact(said, Optional.empty());
    }
    List<Span> spans = new ArrayList<>(List.of(said.get().span(), body.get().span()));
    spans.sort(null);
    Conflict conflict =
        new Conflict(
            Conflict.Code.WORK_MODE,
            spans,
            "the head says \""
                + said.get().span().of(text.text())
                + "\", the body \""
                + body.get().span().of(text.text())
                + "\"",
            Optional.empty());
    return new WorkModeFact(body, Optional.of(conflict));
  }

  /** What a whole sentence says of the position: "This position is on-site in Lyon". */
  private static Optional<Fact<WorkMode>> flat(
      FactText text, List<PhraseTable.Hit<Says>> hits, WorkMode wanted) {
    Lexemes lexemes = text.lexemes();
    for (PhraseTable.Hit<Says> hit : hits) {
      boolean position = false;
      for (int i = Math.max(0, hit.first() - SUBJECT); i <= hit.first(); i++) {
        position |= lexemes.is(i, "this") && isPosition(lexemes.word(i + 1));
      }
      boolean whole =
          (hit.meaning() == Says.OFFICE_DAYS || hit.meaning() == Says.ONSITE)
              ? wanted == WorkMode.ONSITE
              : (hit.meaning() == Says.REMOTE && wanted == WorkMode.REMOTE);
      if (position && whole && mode(lexemes, hit) == wanted) {
        return Optional.of(new Fact<>(wanted, lexemes.span(hit.first(), hit.last())));
      }
    }
    return Optional.empty();
  }

  private static boolean isPosition(String word) {
    return switch (word) {
      case "position", "role", "job", "internship", "is" -> true;
      default -> false;
    };
  }

  private static List<PhraseTable.Hit<Says>> hits(FactText text, Head head) {
    Lexemes lexemes = text.lexemes();
    List<PhraseTable.Hit<Says>> hits = new ArrayList<>();
    for (PhraseTable.Hit<Says> hit : PHRASES.find(lexemes)) {
      Block.Kind kind = text.kind(hit.first());
      boolean elsewhere =
          !FactText.isOwn(kind)
              || (kind == Block.Kind.LEGAL && !isOfHybrid(hit.meaning()))
              || head.touches(lexemes.span(hit.first(), hit.last()));
      if (!elsewhere && hit.meaning() != Says.NOTHING && !isTechnical(lexemes, hit)) {
        hits.add(wholly(lexemes, hit));
      }
    }
    return hits;
  }

  /** Policies of hybrid work stand among legal ones; other modes are named there for others. */
  private static boolean isOfHybrid(Says meaning) {
    return meaning == Says.HYBRID || meaning == Says.HOME_DAYS || meaning == Says.OFFICE_DAYS;
  }

  /** "100 % remote" is remote, not some days of it. */
  private static PhraseTable.Hit<Says> wholly(Lexemes lexemes, PhraseTable.Hit<Says> hit) {
    boolean all = hit.meaning() == Says.HOME_DAYS && number(lexemes, hit) == ALL;
    return all ? new PhraseTable.Hit<>(Says.REMOTE, hit.first(), hit.last()) : hit;
  }

  /** "a hybrid cloud". */
  private static boolean isTechnical(Lexemes lexemes, PhraseTable.Hit<Says> hit) {
    if (!lexemes.is(hit.last(), "hybrid")) {
      return false;
    }
    return switch (lexemes.word(hit.last() + 1)) {
      case "cloud", "clouds", "app", "apps", "it", "infrastructure", "vehicle", "vehicles" -> true;
      case "multi", "mobile", "search", "retrieval", "solution", "solutions", "systems" -> true;
      case "approach", "models", "algorithms", "architecture", "architectures", "data" -> true;
      default -> false;
    };
  }

  /**
   * What running text says: hybrid if anything says so, or if it speaks of both ends; else the end
   * it speaks of; what is said in passing only if nothing else is.
   */
  private static Optional<Fact<WorkMode>> body(FactText text, List<PhraseTable.Hit<Says>> hits) {
    Optional<Fact<WorkMode>> hybrid =
        first(text, hits, Says.HYBRID, Says.HOME_DAYS, Says.OFFICE_DAYS)
            .filter(fact -> fact.value() == WorkMode.HYBRID);
    if (hybrid.isPresent()) {
      return hybrid;
    }
    Optional<Fact<WorkMode>> remote = first(text, hits, Says.REMOTE);
    Optional<Fact<WorkMode>> onsite = first(text, hits, Says.ONSITE, Says.OFFICE_DAYS);
    Optional<Fact<WorkMode>> office = first(text, hits, Says.OFFICE_LIKE);
    if (remote.isPresent() && onsite.isPresent()) {
      return remote.map(fact -> new Fact<>(WorkMode.HYBRID, fact.span()));
    }
    return onsite.or(() -> remote).or(() -> office);
  }

  /** The first hit of one of the meanings. */
  private static Optional<Fact<WorkMode>> first(
      FactText text, List<PhraseTable.Hit<Says>> hits, Says... meanings) {
    for (PhraseTable.Hit<Says> hit : hits) {
      WorkMode mode = mode(text.lexemes(), hit);
      if (mode != null && Arrays.asList(meanings).contains(hit.meaning())) {
        return Optional.of(new Fact<>(mode, text.lexemes().span(hit.first(), hit.last())));
      }
    }
    return Optional.empty();
  }

  private static @Nullable WorkMode mode(Lexemes lexemes, PhraseTable.Hit<Says> hit) {
    return switch (hit.meaning()) {
      case ONSITE, FORM_ONSITE, OFFICE_LIKE -> WorkMode.ONSITE;
      case HYBRID -> WorkMode.HYBRID;
      case REMOTE, FORM_REMOTE -> WorkMode.REMOTE;
      case HOME_DAYS -> WorkMode.HYBRID;
      case OFFICE_DAYS -> number(lexemes, hit) >= WORK_DAYS ? WorkMode.ONSITE : WorkMode.HYBRID;
      case NOTHING -> null;
    };
  }

  /** The first number of the phrase; 0 if it holds none. */
  private static int number(Lexemes lexemes, PhraseTable.Hit<Says> hit) {
    for (int i = hit.first(); i <= hit.last(); i++) {
      if (lexemes.get(i).integer() > 0) {
        return lexemes.get(i).integer();
      }
    }
    return 0;
  }
}
