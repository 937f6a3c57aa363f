@NullMarked
package dev.roletally.plan;

import org.jspecify.annotations.NullMarked;
