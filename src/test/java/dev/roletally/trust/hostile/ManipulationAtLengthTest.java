package dev.roletally.trust.hostile;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** Words that want a better score, at length. */
@Tag("trust")
@PropertyDefaults(tries = 3000)
final class ManipulationAtLengthTest extends ManipulationLaws {}
