package dev.roletally.cli;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/** Runs of the command line on the example postings. */
public final class Runs {
  static final String ADA = "docs/examples/profiles/ada.json";
  static final String POSTINGS = "docs/examples/postings";
  static final String HALCYON = "halcyon-nlp-research-intern";

  private Runs() {}

  /** What a run printed, and its exit code. */
  public record Run(int code, String out, String err) {}

  public static Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), words);
    return new Run(code, out.toString(), err.toString());
  }

  static JsonObject json(String text) {
    return JsonProvider.provider().createReader(new StringReader(text)).readObject();
  }
}
