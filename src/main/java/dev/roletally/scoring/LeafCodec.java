package dev.roletally.scoring;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Occupation;
import dev.roletally.model.Seniority;
import dev.roletally.model.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The bytes of a leaf, or of a class that an open list leaves room for: a tag and its values. Equal
 * bytes ask the same; what plays no part in scoring (labels, spans, order of fields) is not kept. A
 * tag once given is never reused.
 */
final class LeafCodec {
  static final Span NOWHERE = new Span(0, 0);
  private static final int CLASS = 'C';

  private LeafCodec() {}

  /** The bytes of a class. */
  static byte[] encodeClass(String concept) {
    return bytes(
        out -> {
          out.writeByte(CLASS);
          string(out, concept);
        });
  }

  /** The bytes of a leaf. */
  static byte[] encode(Criterion.Leaf leaf) {
    return bytes(out -> write(out, leaf));
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what was encoded.
   *
   * @throws IllegalArgumentException if the bytes are damaged
   */
  static Asked decode(byte[] bytes, int offset, int length) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
      int tag = in.readUnsignedByte();
      Asked asked = tag == CLASS ? Asked.ofClass(string(in)) : Asked.of(leaf(in, tag));
      if (in.available() > 0) {
        throw new IOException("bytes left over: " + in.available());
      }
      return asked;
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException("leaf must be whole, got a damaged one", e);
    }
  }

  private static void write(DataOutputStream out, Criterion.Leaf leaf) throws IOException {
    switch (leaf) {
      case Criterion.Skill skill -> {
        out.writeByte('s');
        string(out, skill.concept());
        out.writeByte(skill.kind().ordinal());
        number(out, skill.minMonths());
      }
      case Criterion.Degree degree -> {
        out.writeByte('d');
        out.writeByte(bits(degree.levels()));
        out.writeBoolean(degree.orHigher());
        out.writeByte(bits(degree.status()));
        strings(
            out, degree.fields().stream().map(FieldOfStudy::concept).sorted().distinct().toList());
        out.writeBoolean(degree.relatedFields());
      }
      case Criterion.Experience experience -> {
        out.writeByte('e');
        number(out, experience.minMonths());
        string(out, experience.kind());
        strings(out, experience.venues());
      }
      case Criterion.Work work -> {
        out.writeByte('o');
        out.writeInt(bits(Set.copyOf(work.occupations())));
        out.writeByte(work.seniority().map(each -> 1 + each.ordinal()).orElse(0));
      }
      case Criterion.Availability availability -> {
        out.writeByte('a');
        number(out, availability.starts().size());
        for (LocalDate start : availability.starts()) {
          out.writeLong(start.toEpochDay());
        }
        number(out, availability.windows().size());
        for (DateRange window : availability.windows()) {
          out.writeLong(window.from().toEpochDay());
          out.writeLong(window.to().toEpochDay());
        }
        number(out, availability.minWeeks());
        number(out, availability.hoursPerWeek());
      }
      case Criterion.Graduation graduation -> {
        out.writeByte('g');
        string(out, graduation.from().map(YearMonth::toString).orElse(""));
        string(out, graduation.to().map(YearMonth::toString).orElse(""));
      }
      case Criterion.Authorization authorization -> {
        out.writeByte('w');
        out.writeByte(authorization.kind().ordinal());
        string(out, authorization.country().orElse(""));
      }
      case Criterion.Language language -> {
        out.writeByte('l');
        string(out, language.language());
        out.writeByte(language.minLevel().ordinal());
      }
      case Criterion.Certification certification -> {
        out.writeByte('c');
        string(out, certification.concept());
      }
      case Criterion.Location location -> {
        out.writeByte('p');
        string(out, location.label());
      }
      case Criterion.Other other -> out.writeByte('x');
    }
  }

  private static Criterion.Leaf leaf(DataInputStream in, int tag) throws IOException {
    return switch (tag) {
      case 's' -> {
        String concept = string(in);
        ConceptKind kind = constant(ConceptKind.values(), in.readUnsignedByte());
        yield new Criterion.Skill(concept, concept, kind, NOWHERE, number(in));
      }
      case 'd' -> {
        Set<DegreeLevel> levels = constants(DegreeLevel.class, in.readUnsignedByte());
        boolean orHigher = in.readBoolean();
        Set<DegreeStatus> status = constants(DegreeStatus.class, in.readUnsignedByte());
        List<FieldOfStudy> fields =
            strings(in).stream().map(id -> new FieldOfStudy(id, id, NOWHERE)).toList();
        Optional<BigDecimal> noGpa = Optional.empty();
        yield new Criterion.Degree(
            levels, orHigher, status, fields, in.readBoolean(), noGpa, NOWHERE);
      }
      case 'e' -> {
        int minMonths = number(in);
        yield new Criterion.Experience(
            minMonths, OptionalInt.empty(), string(in), strings(in), NOWHERE);
      }
      case 'o' -> {
        Set<Occupation> occupations = constants(Occupation.class, in.readInt());
        int seniority = in.readUnsignedByte();
        Optional<Seniority> level =
            seniority == 0
                ? Optional.empty()
                : Optional.of(constant(Seniority.values(), seniority - 1));
        yield new Criterion.Work(List.copyOf(occupations), level, "", NOWHERE);
      }
      case 'a' -> {
        List<LocalDate> starts = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
          starts.add(LocalDate.ofEpochDay(in.readLong()));
        }
        List<DateRange> windows = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
          windows.add(
              new DateRange(
                  LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong())));
        }
        yield new Criterion.Availability(
            starts, windows, number(in), OptionalInt.empty(), number(in), NOWHERE);
      }
      case 'g' -> {
        yield new Criterion.Graduation(month(string(in)), month(string(in)), NOWHERE);
      }
      case 'w' -> {
        AuthorizationKind kind = constant(AuthorizationKind.values(), in.readUnsignedByte());
        yield new Criterion.Authorization(
            kind, Optional.of(string(in)).filter(country -> !country.isEmpty()), NOWHERE);
      }
      case 'l' -> {
        String language = string(in);
        LanguageLevel level = constant(LanguageLevel.values(), in.readUnsignedByte());
        yield new Criterion.Language(language, level, NOWHERE);
      }
      case 'c' -> {
        String concept = string(in);
        yield new Criterion.Certification(concept, concept, NOWHERE);
      }
      case 'p' -> {
        yield new Criterion.Location(string(in), NOWHERE);
      }
      case 'x' -> {
        yield new Criterion.Other(NOWHERE);
      }
      default -> throw new IOException("unknown tag " + tag);
    };
  }

  private static Optional<YearMonth> month(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
  }

  private static void number(DataOutputStream out, int value) throws IOException {
    int rest = value;
    for (; (rest & ~0x7f) != 0; rest >>>= 7) {
      out.writeByte((rest & 0x7f) | 0x80);
    }
    out.writeByte(rest);
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80 && value >= 0) {
        return value;
      }
    }
    throw new IOException("number out of range");
  }

  private static void string(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(out, bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    int length = number(in);
    if (length > in.available()) {
      throw new IOException("string longer than what is left: " + length);
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static void strings(DataOutputStream out, Collection<String> values) throws IOException {
    number(out, values.size());
    for (String value : values) {
      string(out, value);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> values = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      values.add(string(in));
    }
    return values;
  }

  private static <E extends Enum<E>> int bits(Set<E> set) {
    int bits = 0;
    for (E each : set) {
      bits |= 1 << each.ordinal();
    }
    return bits;
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, int bits) throws IOException {
    if (bits >> EnumSet.allOf(type).size() != 0) {
      throw new IOException("unknown constants " + bits);
    }
    Set<E> set = EnumSet.noneOf(type);
    for (E each : EnumSet.allOf(type)) {
      if ((bits & (1 << each.ordinal())) != 0) {
        set.add(each);
      }
    }
    return set;
  }

  private static <E> E constant(E[] values, int ordinal) throws IOException {
    if (ordinal >= values.length) {
      throw new IOException("unknown constant " + ordinal);
    }
    return values[ordinal];
  }

  /** Writes to memory. */
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
