/**
 * The committed results as a page: tables and plots, drawn from {@code results/} and from nothing
 * else, so that no figure stands in the documentation that has no result.
 *
 * <p>Entry type: {@link dev.roletally.bench.report.Report}, the program of {@code
 * exec:exec@report}.
 */
package dev.roletally.bench.report;
