package dev.roletally.explain;

final class MatchJson {
  private MatchJson() {}

  static String write(Match match) {
    return match.roleId();
  }

  static String write(Ranking ranking) {
    return ranking.toString();
  }
}
