/** The fast path: exact top-k over roles laid flat. */
@NullMarked
package dev.roletally.internal.search;

import org.jspecify.annotations.NullMarked;
