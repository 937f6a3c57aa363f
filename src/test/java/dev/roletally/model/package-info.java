@NullMarked
package dev.roletally.model;

import org.jspecify.annotations.NullMarked;
