@NullMarked
package dev.roletally;

import org.jspecify.annotations.NullMarked;
