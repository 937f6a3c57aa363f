/** The same scores wherever and whenever: locales, zones, charsets, engines, versions. */
@org.jspecify.annotations.NullMarked
package dev.roletally.trust.worlds;
