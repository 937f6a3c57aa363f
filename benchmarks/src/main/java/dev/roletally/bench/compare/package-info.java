/**
 * RoleTally beside its peers, in one JVM, on one corpus.
 *
 * <p>Entry type: {@link dev.roletally.bench.compare.Compare}, the program of {@code
 * exec:exec@compare}. It builds every contender from one pass over the corpus ({@link
 * dev.roletally.bench.compare.Field}), checks that the exact ones give one list, measures all of
 * them in turns ({@link dev.roletally.bench.compare.Interleaved}), then what only a live index can
 * be asked ({@link dev.roletally.bench.compare.LiveIndex}), and writes the figures as JSON ({@link
 * dev.roletally.bench.compare.Results}).
 */
package dev.roletally.bench.compare;
