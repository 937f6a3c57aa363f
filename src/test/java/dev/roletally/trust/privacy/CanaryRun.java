package dev.roletally.trust.privacy;

import dev.roletally.format.ProfileJson;
import dev.roletally.model.Profile;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program of its own that uses profiles full of canaries with every logger at its finest, and
 * logs what is thrown as a service would. Its first argument is the index's folder; with a second
 * one, {@code leak}, it only logs a claim.
 */
final class CanaryRun {
  private static final org.slf4j.Logger log = LoggerFactory.getLogger(CanaryRun.class);

  private CanaryRun() {}

  public static void main(String[] args) {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    root.addHandler(console);
    root.finest("every java.util.logging logger speaks");

    if (args.length > 1) {
      Profile profile = ProfileJson.read(Canaries.OWN, "p");
      log.trace("leaked {}", profile.skills().get(0).name());
      return;
    }
    int results = Uses.all(Path.of(args[0])).size();
    int refused = 0;
    for (String document : Refusals.of(Canaries.OWN)) {
      try {
        ProfileJson.read(document, "p");
      } catch (IllegalArgumentException e) {
        refused++;
        log.warn("refused", e);
      }
    }
    log.info("used {} results, {} documents refused", results, refused);
  }
}
