package dev.roletally.explain;

final class BriefText {
  private BriefText() {}

  static String of(Match match) {
    return match.roleId();
  }
}
