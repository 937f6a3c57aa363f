@NullMarked
package dev.roletally.scoring;

import org.jspecify.annotations.NullMarked;
