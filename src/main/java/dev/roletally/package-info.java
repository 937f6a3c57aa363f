/**
 * The door to RoleTally: {@link dev.roletally.RoleTally} reads postings and scores profiles, {@link
 * dev.roletally.RoleIndex} keeps many roles and ranks them.
 *
 * <pre>{@code
 * RoleTally tally = RoleTally.create();
 * try (RoleIndex index = tally.open(Path.of("roles.idx"))) {
 *   index.put(Posting.text("acme-17", text));
 *   index.commit();
 *   Ranking top = index.rank(profile, RankRequest.top(10).asOf(today));
 * }
 * }</pre>
 *
 * <p>No thread is started here, no clock is read, and no type of another library is named.
 */
@NullMarked
package dev.roletally;

import org.jspecify.annotations.NullMarked;
