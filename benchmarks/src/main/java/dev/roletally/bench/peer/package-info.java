/**
 * What a user would otherwise write, competently: the same roles, the same vocabulary, the same
 * profiles, other ways to rank.
 *
 * <p>Entry types: {@link dev.roletally.bench.peer.Peers}, which makes them all from one pass over a
 * corpus, and {@link dev.roletally.bench.peer.Ranker}, which each of them is. Exact peers compute
 * RoleTally's score with arithmetic of their own: {@link dev.roletally.bench.peer.SheetMaker} puts
 * each role down as stakes and leaves ({@link dev.roletally.bench.peer.Sheet}), the stakes fixed
 * for one policy as one would bake weights into an index, and {@link
 * dev.roletally.bench.peer.Candidates} looks up beforehand what a profile is worth for every leaf.
 * Both come from RoleTally's explanations, outside of what is timed; combining them into scores and
 * an order is the peer's own work, and has to give RoleTally's very lists.
 *
 * <p>All peers are given what they would have to work for: numbers in place of names, one segment,
 * stakes and credits ready, and no explanation to make.
 */
package dev.roletally.bench.peer;
