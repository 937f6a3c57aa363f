@NullMarked
package dev.roletally.cli;

import org.jspecify.annotations.NullMarked;
