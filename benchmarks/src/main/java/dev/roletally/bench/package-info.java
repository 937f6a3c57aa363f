/**
 * The benchmarks of RoleTally; each class says which question it answers. Run them with the command
 * in {@code benchmarks/README.md}.
 */
package dev.roletally.bench;
