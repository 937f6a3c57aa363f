package dev.roletally.explain;

final class MatchJson {
  private MatchJson() {}

  static String write(Match match) {
    return match.roleId();
  }
}
