package dev.roletally.bench.corpus;

/**
 * What a synthetic role looks like.
 *
 * @param least the least number of requirements
 * @param most the greatest number of requirements; all between are equally likely
 * @param groupSizes how often a requirement for concepts names 1, 2, 3, ... alternatives
 * @param openPercent how many of 100 lists of alternatives are left open ("such as ...")
 * @param classPercent how many of 100 single concepts are asked by their class ("a framework for
 *     ...") in place of a member
 */
record Shape(int least, int most, Weighted groupSizes, int openPercent, int classPercent) {
  /** 4 to 14 requirements, lists of 1 to 6 alternatives. */
  static Shape standard() {
    return new Shape(4, 14, Weighted.of(45, 22, 14, 9, 6, 4), 20, 5);
  }

  /** 9 to 14 requirements, lists of 1 or 2, none open: few roles come near to a full score. */
  static Shape hard() {
    return new Shape(9, 14, Weighted.of(50, 50), 0, 0);
  }
}
