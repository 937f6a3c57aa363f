package dev.roletally.explain;

final class FullText {
  private FullText() {}

  static String of(Match match) {
    return match.roleId();
  }
}
