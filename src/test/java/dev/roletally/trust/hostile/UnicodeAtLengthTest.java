package dev.roletally.trust.hostile;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** The laws of characters at length. */
@Tag("trust")
@PropertyDefaults(tries = 3000)
final class UnicodeAtLengthTest extends UnicodeLaws {}
