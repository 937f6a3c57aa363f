package dev.roletally.plan;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a posting says about applying, apart from what it asks: all that a plan needs of a role
 * beside its score, small enough to be kept for every role of an index.
 *
 * @param roleId the role's id
 * @param title the role's title, if stated
 * @param employer who offers it, if stated
 * @param limit how many roles of the employer one may apply to, if stated
 * @param deadline the last day on which one may apply, if stated
 * @param lastStart the last day on which it may start, if its facts state any
 */
record ApplicationTerms(
    String roleId,
    Optional<String> title,
    Optional<String> employer,
    Optional<ApplicationLimit> limit,
    Optional<LocalDate> deadline,
    Optional<LocalDate> lastStart) {
  private static final int VERSION = 1;

  static ApplicationTerms of(Role role) {
    return new ApplicationTerms(
        role.id(),
        role.title().map(Fact::value),
        role.employer().map(Fact::value),
        role.applicationLimit().map(Fact::value),
        role.validThrough().map(Fact::value),
        Stream.concat(
                role.startDates().stream().map(Fact::value),
                role.startWindows().stream().map(window -> window.value().to().atEndOfMonth()))
            .max(Comparator.naturalOrder()));
  }

  /** A compact, versioned form. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      text(out, Optional.of(roleId));
      text(out, title);
      text(out, employer);
      out.writeInt(limit.map(ApplicationLimit::max).orElse(0));
      out.writeBoolean(limit.map(ApplicationLimit::ordered).orElse(false));
      day(out, deadline);
      day(out, lastStart);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException if the bytes are damaged or of another version
   */
  static ApplicationTerms fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readUnsignedByte();
      checkArgument(
          version == VERSION, "application terms must be of version %s, got: %s", VERSION, version);
      String roleId = text(in).orElseThrow(() -> new IOException("no role id"));
      Optional<String> title = text(in);
      Optional<String> employer = text(in);
      int max = in.readInt();
      boolean ordered = in.readBoolean();
      Optional<ApplicationLimit> limit =
          max == 0 ? Optional.empty() : Optional.of(new ApplicationLimit(max, ordered));
      ApplicationTerms terms =
          new ApplicationTerms(roleId, title, employer, limit, day(in), day(in));
      if (in.available() > 0) {
        throw new IOException("bytes left over: " + in.available());
      }
      return terms;
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException(
          "application terms must be whole, got damaged ones of " + bytes.length + " bytes", e);
    }
  }

  private static void text(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static Optional<String> text(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return Optional.empty();
    }
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("text longer than what is left: " + length);
    }
    return Optional.of(new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static void day(DataOutputStream out, Optional<LocalDate> day) throws IOException {
    out.writeBoolean(day.isPresent());
    if (day.isPresent()) {
      out.writeLong(day.get().toEpochDay());
    }
  }

  private static Optional<LocalDate> day(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(LocalDate.ofEpochDay(in.readLong())) : Optional.empty();
  }
}
