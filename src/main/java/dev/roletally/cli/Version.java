package dev.roletally.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The library's version, as the jar's manifest has it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "roletally "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(unpackaged)")
    };
  }
}
