package dev.roletally.internal.facts;

import dev.roletally.internal.tokens.Lexemes;
import java.util.Set;

/** The nouns that titles of work are made of. */
final class RoleNouns {
  private static final Set<String> NOUNS =
      Set.of(
          "engineer",
          "engineers",
          "developer",
          "developers",
          "scientist",
          "scientists",
          "analyst",
          "analysts",
          "intern",
          "interns",
          "internship",
          "internships",
          "trainee",
          "traineeship",
          "manager",
          "architect",
          "consultant",
          "designer",
          "researcher",
          "specialist",
          "associate",
          "administrator",
          "assistant",
          "coordinator",
          "lead",
          "director",
          "officer",
          "technician",
          "programmer",
          "tester",
          "trader",
          "student",
          "fellow",
          "apprentice",
          "advisor",
          "adviser",
          "executive",
          "representative",
          "supervisor",
          "strategist",
          "accountant",
          "auditor",
          "economist",
          "statistician",
          "operator",
          "writer",
          "editor",
          "recruiter",
          "buyer",
          "planner",
          "professional",
          "expert",
          "graduate",
          "coop",
          "op",
          "head",
          "president",
          "partner",
          "instructor",
          "teacher",
          "lecturer",
          "professor",
          "postdoc",
          "investigator",
          "controller",
          "owner",
          "master",
          "principal",
          "evangelist",
          "mathematician",
          "modeler",
          "modeller",
          "clerk",
          "nurse",
          "counsel",
          "paralegal",
          "werkstudent",
          "practicum",
          "placement",
          "software",
          "dba",
          "sre",
          "devops",
          "support",
          "marketeer",
          "stagiair",
          "stage",
          "program",
          "fellowship",
          "residency",
          "resident",
          "apprenticeship",
          "engineering",
          "developper",
          "artist",
          "agent");

  /** Those that are a title on their own in running text, and not a team, degree or product. */
  private static final Set<String> PEOPLE =
      Set.of(
          "engineer",
          "engineers",
          "developer",
          "developers",
          "scientist",
          "scientists",
          "analyst",
          "analysts",
          "intern",
          "interns",
          "manager",
          "architect",
          "consultant",
          "designer",
          "researcher",
          "specialist",
          "administrator",
          "coordinator",
          "programmer",
          "tester",
          "trainee",
          "technician",
          "strategist",
          "economist",
          "statistician",
          "trader",
          "lead",
          "assistant",
          "associate",
          "director",
          "officer",
          "recruiter",
          "operator");

  private RoleNouns() {}

  /** Whether a title is likely to hold {@code word}. */
  static boolean isOne(String word) {
    return NOUNS.contains(word);
  }

  /** Whether {@code word} names the one who does the work. */
  static boolean isPerson(String word) {
    return PEOPLE.contains(word);
  }

  /** Whether the words at {@code lexemes} hold one. */
  static boolean in(Lexemes lexemes) {
    for (int i = 0; i < lexemes.size(); i++) {
      if (isOne(lexemes.word(i))) {
        return true;
      }
    }
    return false;
  }
}
