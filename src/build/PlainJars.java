import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars anew, entry by entry as they were, but without the modes that the packed files had on
 * this machine: those follow its umask.
 */
final class PlainJars {
  private PlainJars() {}

  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      Path plain = Path.of(jar + ".plain");
      copy(Path.of(jar), plain);
      Files.move(plain, Path.of(jar), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (ZipFile jar = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      List<? extends ZipEntry> entries = jar.stream().toList();
      for (ZipEntry each : entries) {
        ZipEntry plain = new ZipEntry(each.getName());
        plain.setTimeLocal(each.getTimeLocal());
        out.putNextEntry(plain);
        jar.getInputStream(each).transferTo(out);
        out.closeEntry();
      }
    }
  }
}
