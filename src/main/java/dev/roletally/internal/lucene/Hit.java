package dev.roletally.internal.lucene;

/**
 * A ranked role.
 *
 * @param position where it stands
 * @param record what is kept of the role
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Hit(Position position, byte[] record) {}
