package dev.roletally.posting;

import dev.roletally.model.Conflict;
import dev.roletally.model.Fact;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import java.util.ArrayList;
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

  /** What a phrase says. */
  private enum Says {
    ONSITE,
    HYBRID,
    REMOTE,
    /** Days in the office; hybrid if fewer than a week's. */
    OFFICE_DAYS,
    /** Days away from the office. */
    HOME_DAYS,
    /** Looks like one of the others and says nothing. */
    NOTHING
  }

  private static final Phrases<Says> PHRASES =
      new Phrases<Says>()
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
              "work|working from home and|or from? the|our? office",
              "home and|& office",
              "flexible work from home",
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
              "work remotely : yes|fully",
              "work|working remotely from|within|in|anywhere",
              "location|locations|mode|type : remote",
              "work from anywhere",
              "remote ( ~",
              "remote - us|usa",
              "home , or any other place equivalent to home",
              "work from home position|role|job|opportunity",
              "telecommute position|role",
              "will be? remote from",
              "everyone|team works remotely",
              "virtual internship|position|role")
          .add(
              Says.ONSITE,
              "on site|onsite|in person|in office role|position|job|opportunity|internship|work|working|only|required|presence|basis|at|in|from|5|five|every|daily|full",
              "on site role|position|job|opportunity|internship|only|required|presence|basis|at|in|5|five|every|daily|full|fully",
              "onsite role|position|job|opportunity|internship|only|required|presence|basis|at|in|5|five|every|daily|full|fully|(",
              "in person role|position|job|opportunity|internship|only|required|presence|basis|at|5|five|every|daily|with|work",
              "in office role|position|job|opportunity|internship|only|required|presence|basis|5|five|every|daily|environment|full",
              "fully|100|full|time|entirely % ? onsite",
              "fully|entirely on site",
              "fully|entirely onsite|in office|in person",
              "100 % on site",
              "100 % onsite|in office",
              "in house position|role",
              "performed|works|work|working|worked in an|a normal? office|indoor|clinical|laboratory|warehouse environment|setting",
              "office environment|setting",
              "is|be|location|mode|type|format :? onsite",
              "is|be|location|mode|type|format :? on site",
              "is|be|location|mode|type|format :? in person",
              "work|working|present in the|our|an office daily|full|every",
              "not remote|a remote",
              "no remote|telework|telecommuting",
              "is not a? remote",
              "remote work is not",
              "work remotely : no",
              "telework is not",
              "both office and field work")
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
    Optional<Fact<WorkMode>> said = head.workMode();
    Optional<Fact<WorkMode>> body = body(text, head);
    if (said.isEmpty()) {
      return new WorkModeFact(body, Optional.empty());
    }
    if (body.isEmpty() || body.get().value() == said.get().value()) {
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

  private static Optional<Fact<WorkMode>> body(FactText text, Head head) {
    Lexemes lexemes = text.lexemes();
    List<Fact<WorkMode>> said = new ArrayList<>();
    for (Phrases.Hit<Says> hit : PHRASES.find(lexemes)) {
      Block.Kind kind = text.kind(hit.first());
      Span span = lexemes.span(hit.first(), hit.last());
      if (!FactText.isOwn(kind) || kind == Block.Kind.LEGAL || head.holds(span)) {
        continue;
      }
      WorkMode mode = mode(lexemes, hit);
      if (mode != null) {
        said.add(new Fact<>(mode, span));
      }
    }
    return strongest(said);
  }

  /** Hybrid if anything says so, else what is said first. */
  private static Optional<Fact<WorkMode>> strongest(List<Fact<WorkMode>> said) {
    for (Fact<WorkMode> fact : said) {
      if (fact.value() == WorkMode.HYBRID) {
        return Optional.of(fact);
      }
    }
    return said.stream().findFirst();
  }

  private static @Nullable WorkMode mode(Lexemes lexemes, Phrases.Hit<Says> hit) {
    return switch (hit.meaning()) {
      case ONSITE -> WorkMode.ONSITE;
      case HYBRID -> WorkMode.HYBRID;
      case REMOTE -> WorkMode.REMOTE;
      case HOME_DAYS -> WorkMode.HYBRID;
      case OFFICE_DAYS -> {
        int days = 0;
        for (int i = hit.first(); i <= hit.last() && days == 0; i++) {
          days = Math.max(0, lexemes.get(i).integer());
        }
        yield days >= WORK_DAYS ? WorkMode.ONSITE : WorkMode.HYBRID;
      }
      case NOTHING -> null;
    };
  }
}
