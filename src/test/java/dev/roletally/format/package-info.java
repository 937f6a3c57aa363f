@NullMarked
package dev.roletally.format;

import org.jspecify.annotations.NullMarked;
