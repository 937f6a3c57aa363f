package dev.roletally.model;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which titles call occupations. At each word the longest name counts and takes its
 * words with it, so that an analytics engineer is no analyst; a star stands for any ending.
 */
final class OccupationNames {
  private static final ImmutableListMultimap<String, Name> BY_FIRST_WORD =
      new Table()
          .add(
              Occupation.SOFTWARE,
              "software|developer*|development engineer|full stack|fullstack|back end|backend"
                  + "|front end|frontend|web|mobile app*|ios|android|programmer*|programming|sde"
                  + "|swe|application engineer|applications engineer|software development"
                  + "|software engineer*|computer science|java|javascript|react|php|.net|c++|c#"
                  + "|python|game*|coding")
          .add(
              Occupation.DATA_SCIENCE,
              "data scien*|machine learning*|ml|ai|artificial intelligence|genai|nlp"
                  + "|natural language processing|language model*|computer vision|deep learning"
                  + "|applied scientist*|research scientist*|decision scientist*|algorithm*"
                  + "|pretraining|reinforcement learning|information retrieval|llm*|statistic*"
                  + "|quantitative research*|recommendation*|recommender*|perception")
          .add(
              Occupation.DATA_ANALYSIS,
              "data analy*|analytics|business intelligence|bi|reporting|insight*|data intern*"
                  + "|business analy*|data visuali*|intern analyst|statistical analy*|data")
          .add(
              Occupation.DATA_ENGINEERING,
              "data engineer*|analytics engineer*|business intelligence engineer*|bi engineer*|etl"
                  + "|database*|sql|data platform*|data warehous*|big data|data architect*"
                  + "|data analytics engineer*|data infrastructure")
          .add(
              Occupation.INFRASTRUCTURE,
              "devops|dev ops|devsecops|sre|site reliability|infrastructure|cloud|platform engineer*"
                  + "|systems administrator*|system administrator*|sysadmin*|mlops|ml ops"
                  + "|machine learning operations|network*|reliability engineer*")
          .add(
              Occupation.SECURITY,
              "cyber*|information security|security engineer*|security|infosec")
          .add(
              Occupation.IT_SUPPORT,
              "it|it support|help desk|helpdesk|technical support|desktop support|end user services"
                  + "|information technology|it technician*")
          .add(
              Occupation.HARDWARE,
              "embedded|embedded software|embedded systems|firmware|hardware|electrical|electronic*"
                  + "|silicon|cpu|gpu|soc|vlsi|fpga|asic|chip|rtl|cellular|signal processing"
                  + "|electrical engineer*|logic design*|circuit*|rf|design verification|analog")
          .add(
              Occupation.ENGINEERING,
              "mechanical|mechanical engineer*|manufacturing|r d engineer*|aerospace|civil|chemical"
                  + "|industry x|materials|robotic*|process engineer*|energy|mechatronic*"
                  + "|industrial engineer*|structural|automotive engineer*|engineering intern*"
                  + "|capital engineering|packaging|maintenance|production engineer*|hvac|mooring"
                  + "|thermal|plant|field engineer*|quality engineer*|production management")
          .add(
              Occupation.TESTING,
              "test*|quality assurance|qa|software developer quality assurance|software test*"
                  + "|test automation|validation")
          .add(Occupation.PRODUCT, "product manage*|product owner*|program manage*|product lead*")
          .add(
              Occupation.DESIGN,
              "designer*|creative|ux|ui|graphic*|product design*|creative design*|visual design*"
                  + "|video editor*|interaction design*")
          .add(
              Occupation.MARKETING,
              "marketing*|brand*|content|social media|communication*|seo|media|campaign*|event*|pr"
                  + "|public relations|growth|e commerce|ecommerce|digital marketing|copywriter*"
                  + "|journalis*|editor*|community manage*|influencer*|marketing analytics"
                  + "|marketing data|consumer insight*|market research|product marketing*")
          .add(
              Occupation.SALES,
              "sales|account executive*|account manager*|business development|trade marketing"
                  + "|customer success|commercial|presales|key account|retail")
          .add(
              Occupation.FINANCE,
              "financ*|account*|audit*|tax|treasury|valuation|investment*|m a|mergers|risk|banking"
                  + "|controller*|controlling|actuar*|econom*|equity|trading|quantitative|credit"
                  + "|wealth|portfolio|payroll|finance operations")
          .add(
              Occupation.OPERATIONS,
              "supply chain|procurement|operations|logistic*|demand planning|planning|purchas*"
                  + "|project manage*|consult*|strategy|general manager*|business operations"
                  + "|category management|facility*|office manage*|buyer*|business administration"
                  + "|sourcing|transport*|warehouse|inventory|shift supervisor*|restaurant manager*")
          .add(
              Occupation.PEOPLE,
              "hr|human resources|recruit*|talent|people operations|people|employer branding"
                  + "|learning and development|compensation|payroll specialist*")
          .add(Occupation.LEGAL, "legal|law|compliance|paralegal*|counsel|attorney*|privacy")
          .add(
              Occupation.SCIENCE,
              "biolog*|chemist*|laborator*|lab|bioinformatic*|pharma*|biotech*|life science*"
                  + "|formulation|flavor|flavour|environmental|sustainab*|esg|geolog*|physic*")
          .add(
              Occupation.HEALTH,
              "nurse*|nursing|medical*|clinical|physician*|patient*|healthcare|health|therap*"
                  + "|care")
          .add(
              Occupation.HOSPITALITY,
              "culinary|hotel|hospitality|chef*|cook*|restaurant*|kitchen|barista*|housekeep*"
                  + "|front office|food|guest*")
          .add(Occupation.TEACHING, "teach*|tutor*|instructor*|lecturer*|curriculum|professor*")
          .build();

  private static final ImmutableSetMultimap<Occupation, Occupation> NEAR =
      ImmutableSetMultimap.<Occupation, Occupation>builder()
          .putAll(
              Occupation.SOFTWARE,
              Occupation.INFRASTRUCTURE,
              Occupation.DATA_ENGINEERING,
              Occupation.DATA_SCIENCE,
              Occupation.TESTING,
              Occupation.HARDWARE)
          .putAll(Occupation.DATA_SCIENCE, Occupation.DATA_ANALYSIS, Occupation.DATA_ENGINEERING)
          .putAll(Occupation.DATA_ANALYSIS, Occupation.DATA_ENGINEERING, Occupation.FINANCE)
          .putAll(
              Occupation.INFRASTRUCTURE,
              Occupation.DATA_ENGINEERING,
              Occupation.SECURITY,
              Occupation.IT_SUPPORT)
          .putAll(Occupation.HARDWARE, Occupation.ENGINEERING)
          .putAll(Occupation.MARKETING, Occupation.DESIGN, Occupation.SALES)
          .putAll(Occupation.OPERATIONS, Occupation.FINANCE, Occupation.SALES, Occupation.PRODUCT)
          .putAll(Occupation.HOSPITALITY, Occupation.OPERATIONS)
          .putAll(Occupation.SCIENCE, Occupation.HEALTH, Occupation.ENGINEERING)
          .build();

  private OccupationNames() {}

  static Set<Occupation> in(String title) {
    List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(Words.normalise(title));
    Set<Occupation> found = EnumSet.noneOf(Occupation.class);
    for (int i = 0; i < words.size(); ) {
      Name longest = null;
      for (Name name : BY_FIRST_WORD.get(stem(words.get(i)))) {
        boolean longer = longest == null || name.words.size() > longest.words.size();
        if (longer && name.isAt(words, i)) {
          longest = name;
        }
      }
      if (longest != null) {
        found.add(longest.of);
      }
      i += longest == null ? 1 : longest.words.size();
    }
    return Collections.unmodifiableSet(found);
  }

  static boolean near(Occupation one, Occupation other) {
    return NEAR.containsEntry(one, other) || NEAR.containsEntry(other, one);
  }

  /** Names are kept by the first letters of their first word, so that a star may follow them. */
  private static String stem(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  /** A name's words; the last may end in a star. */
  private record Name(List<String> words, Occupation of) {
    boolean isAt(List<String> title, int at) {
      if (at + words.size() > title.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!fits(words.get(i), title.get(at + i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean fits(String word, String said) {
      return word.endsWith("*")
          ? said.startsWith(word.substring(0, word.length() - 1))
          : said.equals(word);
    }
  }

  private static final class Table {
    private final ImmutableListMultimap.Builder<String, Name> names =
        ImmutableListMultimap.builder();

    Table add(Occupation of, String phrases) {
      for (String phrase : Splitter.on('|').split(phrases)) {
        List<String> words = Arrays.asList(phrase.split(" ", -1));
        names.put(stem(words.get(0)), new Name(List.copyOf(words), of));
      }
      return this;
    }

    ImmutableListMultimap<String, Name> build() {
      return names.build();
    }
  }
}
