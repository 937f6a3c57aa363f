package dev.roletally.scoring;

import java.util.List;

/**
 * A compiled role as an index keeps it.
 *
 * @param program what it asks, naming the leaves by their places: see {@link RoleProgram}
 * @param leaves the distinct leaves and classes, as {@link Asked#toBytes()} has them and in the
 *     order of their bytes; availabilities, which stand in the program, are not among them
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record EncodedRole(byte[] program, List<byte[]> leaves) {}
