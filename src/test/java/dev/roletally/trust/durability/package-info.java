/**
 * What was acknowledged is kept, whatever befalls the disk or the process: power cuts, errors, full
 * and damaged disks, killed processes, exhausted memory.
 */
@NullMarked
package dev.roletally.trust.durability;

import org.jspecify.annotations.NullMarked;
