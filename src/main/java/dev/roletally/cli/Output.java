package dev.roletally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command's result goes: the options that all commands share. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the result to FILE instead of standard output.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colours in text; auto: on a terminal, unless NO_COLOR is set (default:"
              + " ${DEFAULT-VALUE}).")
  private Colour colour = Colour.AUTO;

  /** What text is drawn with. */
  Pen pen() {
    return new Pen(
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> file.isEmpty() && CommandLine.Help.Ansi.AUTO.enabled();
        });
  }

  /** Writes the one document of a command. */
  void document(String text) throws IOException {
    if (file.isPresent()) {
      try {
        Files.writeString(file.get(), text + "\n", StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new IOException("--out must be a file that can be written, got: " + file.get(), e);
      }
    } else {
      PrintWriter out = command.commandLine().getOut();
      out.println(text);
      out.flush();
    }
  }

  /** Writes a page beside the document, and tells where it is. */
  void page(Path page, String html) throws IOException {
    try {
      Path folder = page.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(page, html + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException("--report must be a file that can be written, got: " + page, e);
    }
    message("report: " + page.toAbsolutePath().toUri());
  }

  /** Tells the user something beside the result. */
  void message(String text) {
    PrintWriter err = command.commandLine().getErr();
    err.println(OneLine.of(text));
    err.flush();
  }
}
