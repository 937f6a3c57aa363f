/**
 * What a caller brings and gets: roles with their requirements, profiles with their claims, and the
 * small values both are made of.
 *
 * <p>Entry types: {@link dev.roletally.model.Profile} (brought) and {@link
 * dev.roletally.model.Role} (read from a posting). Everything here is an immutable value, safe to
 * share between threads, and imports nothing else of RoleTally. Invariants: a {@link
 * dev.roletally.model.Span} always lies inside the posting's original text; lists are never null
 * and never change; two criteria that ask the same have the same {@linkplain
 * dev.roletally.model.Criterion#key() key}.
 */
@NullMarked
package dev.roletally.model;

import org.jspecify.annotations.NullMarked;
