@NullMarked
package dev.roletally.explain;

import org.jspecify.annotations.NullMarked;
