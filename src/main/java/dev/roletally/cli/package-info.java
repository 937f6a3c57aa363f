/**
 * The command line: a thin user of the library's public API. Entry type: {@link
 * dev.roletally.cli.Main}.
 *
 * <p>Invariants: results go to standard output or {@code --out}, everything else to standard error;
 * an input that cannot be used never stops the rest; exit 0 is done, 1 is done but for some input,
 * 2 is wrong usage.
 */
@NullMarked
package dev.roletally.cli;

import org.jspecify.annotations.NullMarked;
