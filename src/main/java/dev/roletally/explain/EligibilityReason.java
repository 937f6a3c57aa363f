package dev.roletally.explain;

import java.util.Optional;

/**
 * Why a candidate is not simply eligible.
 *
 * @param requirement the id of the requirement that is not met; empty if the whole posting is meant
 * @param code what stands against it
 */
public record EligibilityReason(Optional<String> requirement, Code code) {}
