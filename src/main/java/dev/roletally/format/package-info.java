/**
 * JSON in and out: roles, profiles (RoleTally's own form and JSON Resume) and policies.
 *
 * <p>Invariants: writing and reading again gives an equal value; the same value gives the same
 * bytes; what cannot be read is an {@link java.lang.IllegalArgumentException} that names the rule,
 * the value and the JSON Pointer of where it stands; of a profile, which is a candidate's, the sort
 * of value.
 */
@NullMarked
package dev.roletally.format;

import org.jspecify.annotations.NullMarked;
