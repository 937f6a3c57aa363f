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
import java.io.DataInputStream;
import java.io.IOException;
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
import java.util.stream.Stream;

/**
 * The bytes of a leaf, or of a class that an open list leaves room for: a tag and its values. Equal
 * bytes ask the same; what plays no part in scoring (labels, spans, order of fields) is not kept. A
 * tag once given is never reused.
 */
final class LeafCodec {
  static final Span NOWHERE = new Span(0, 0);
  private static final int CLASS = 'C';

  private LeafCodec() {}

  /** Writes a class. */
  static void writeClass(String concept, Bytes out) {
    out.add(CLASS);
    out.text(concept);
  }

  /** Writes a leaf. */
  static void write(Criterion.Leaf leaf, Bytes out) {
    switch (leaf) {
      case Criterion.Skill skill -> {
        out.add('s');
        out.text(skill.concept());
        out.add(skill.kind().ordinal());
        out.number(skill.minMonths());
      }
      case Criterion.Degree degree -> write(degree, fields(degree).distinct().toList(), out);
      case Criterion.Experience experience -> {
        out.add('e');
        out.number(experience.minMonths());
        out.text(experience.kind());
        texts(experience.venues(), out);
      }
      case Criterion.Work work -> {
        out.add('o');
        out.fixed(bits(work.occupations()), Integer.BYTES);
        out.add(work.seniority().map(each -> 1 + each.ordinal()).orElse(0));
      }
      case Criterion.Availability availability -> {
        out.add('a');
        out.number(availability.starts().size());
        availability.starts().forEach(start -> day(start, out));
        out.number(availability.windows().size());
        for (DateRange window : availability.windows()) {
          day(window.from(), out);
          day(window.to(), out);
        }
        out.number(availability.minWeeks());
        out.number(availability.hoursPerWeek());
      }
      case Criterion.Graduation graduation -> {
        out.add('g');
        out.text(graduation.from().map(YearMonth::toString).orElse(""));
        out.text(graduation.to().map(YearMonth::toString).orElse(""));
      }
      case Criterion.Authorization authorization -> {
        out.add('w');
        out.add(authorization.kind().ordinal());
        out.text(authorization.country().orElse(""));
      }
      case Criterion.Language language -> {
        out.add('l');
        out.text(language.language());
        out.add(language.minLevel().ordinal());
      }
      case Criterion.Certification certification -> {
        out.add('c');
        out.text(certification.concept());
      }
      case Criterion.Location location -> {
        out.add('p');
        out.text(location.label());
      }
      case Criterion.Other other -> out.add('x');
    }
  }

  /** The fields of study of a degree in the order in which they are kept. */
  static Stream<String> fields(Criterion.Degree degree) {
    return degree.fields().stream().map(FieldOfStudy::concept).sorted();
  }

  /** Writes a degree as if it were in these fields of study. */
  static void write(Criterion.Degree degree, List<String> fields, Bytes out) {
    out.add('d');
    out.add(bits(degree.levels()));
    out.add(degree.orHigher() ? 1 : 0);
    out.add(bits(degree.status()));
    texts(fields, out);
    out.add(degree.relatedFields() ? 1 : 0);
  }

  private static void texts(List<String> texts, Bytes out) {
    out.number(texts.size());
    texts.forEach(out::text);
  }

  private static void day(LocalDate day, Bytes out) {
    out.fixed(day.toEpochDay(), Long.BYTES);
  }

  private static <E extends Enum<E>> int bits(Collection<E> constants) {
    int bits = 0;
    for (E each : constants) {
      bits |= 1 << each.ordinal();
    }
    return bits;
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

  private static String string(DataInputStream in) throws IOException {
    int length = number(in);
    if (length > in.available()) {
      throw new IOException("string longer than what is left: " + length);
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> values = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      values.add(string(in));
    }
    return values;
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
}
