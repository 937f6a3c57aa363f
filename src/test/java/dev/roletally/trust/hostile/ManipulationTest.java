package dev.roletally.trust.hostile;

import net.jqwik.api.PropertyDefaults;

/** Words that want a better score, in short. */
@PropertyDefaults(tries = 50)
final class ManipulationTest extends ManipulationLaws {}
