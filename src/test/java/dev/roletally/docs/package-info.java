@NullMarked
package dev.roletally.docs;

import org.jspecify.annotations.NullMarked;
