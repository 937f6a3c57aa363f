package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
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
 * The bytes of a compiled role: a version, two flags, then the asks, each criterion as a tag and
 * its values. Numbers that are mostly small take 7 bits a byte.
 */
final class RoleCodec {
  private static final int VERSION = 1;
  private static final Span NOWHERE = new Span(0, 0);
  private static final int MAX_DEPTH = 64;

  private RoleCodec() {}

  static byte[] encode(CompiledRole role) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeBoolean(role.fixedTerm());
      out.writeBoolean(role.readable());
      number(out, role.asks().size());
      for (CompiledAsk ask : role.asks()) {
        out.writeByte(ask.category().ordinal());
        out.writeByte(ask.necessity().ordinal());
        out.writeBoolean(ask.soft());
        number(out, ask.requirement());
        write(out, ask.criterion(), 0);
        number(out, ask.alternatives().size());
        for (CompiledCriterion alternative : ask.alternatives()) {
          write(out, alternative, 0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  static CompiledRole decode(byte[] bytes, int offset, int length) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
      int version = in.readUnsignedByte();
      checkArgument(
          version == VERSION, "compiled role must be of version %s, got: %s", VERSION, version);
      boolean fixedTerm = in.readBoolean();
      boolean readable = in.readBoolean();
      int count = number(in);
      List<CompiledAsk> asks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Category category = constant(Category.values(), in.readUnsignedByte());
        Necessity necessity = constant(Necessity.values(), in.readUnsignedByte());
        boolean soft = in.readBoolean();
        int requirement = number(in);
        CompiledCriterion criterion = read(in, 0);
        List<CompiledCriterion> alternatives = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
          alternatives.add(read(in, 0));
        }
        if (!asks.isEmpty() && category.compareTo(asks.get(i - 1).category()) < 0) {
          throw new IOException("asks out of order: " + category);
        }
        asks.add(new CompiledAsk(category, necessity, soft, criterion, alternatives, requirement));
      }
      if (in.available() > 0) {
        throw new IOException("bytes left over: " + in.available());
      }
      return new CompiledRole(fixedTerm, readable, asks);
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException("compiled role must be whole, got a damaged one", e);
    }
  }

  private static void write(DataOutputStream out, CompiledCriterion compiled, int depth)
      throws IOException {
    checkDepth(depth);
    switch (compiled) {
      case CompiledCriterion.Group group -> {
        switch (group.criterion()) {
          case Criterion.AllOf all -> out.writeByte('A');
          case Criterion.AnyOf any -> out.writeByte(any.open() ? 'O' : 'Y');
          case Criterion.AtLeast atLeast -> {
            out.writeByte('K');
            number(out, atLeast.count());
          }
        }
        number(out, group.members().size());
        for (CompiledCriterion member : group.members()) {
          write(out, member, depth + 1);
        }
        strings(out, group.classes());
      }
      case CompiledCriterion.Leaf leaf -> write(out, leaf.criterion());
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
        strings(out, degree.fields().stream().map(FieldOfStudy::concept).toList());
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
        strings(out, work.occupations().stream().map(Occupation::name).toList());
        string(out, work.seniority().map(Seniority::name).orElse(""));
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

  private static CompiledCriterion read(DataInputStream in, int depth) throws IOException {
    checkDepth(depth);
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case 'A', 'Y', 'O' -> group(in, tag, 0, depth);
      case 'K' -> group(in, tag, number(in), depth);
      default -> new CompiledCriterion.Leaf(leaf(in, tag));
    };
  }

  private static void checkDepth(int depth) {
    checkArgument(
        depth < MAX_DEPTH, "groups must be nested less than %s deep, got: %s", MAX_DEPTH, depth);
  }

  private static CompiledCriterion group(DataInputStream in, int tag, int atLeast, int depth)
      throws IOException {
    List<CompiledCriterion> members = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      members.add(read(in, depth + 1));
    }
    List<String> classes = strings(in);
    List<Criterion> criteria = members.stream().map(RoleCodec::criterion).toList();
    return switch (tag) {
      case 'A' ->
          new CompiledCriterion.Group(
              new Criterion.AllOf(criteria), members.size(), members, classes);
      case 'K' ->
          new CompiledCriterion.Group(
              new Criterion.AtLeast(atLeast, criteria), atLeast, members, classes);
      default ->
          new CompiledCriterion.Group(
              new Criterion.AnyOf(tag == 'O', criteria), 1, members, classes);
    };
  }

  private static Criterion criterion(CompiledCriterion compiled) {
    return switch (compiled) {
      case CompiledCriterion.Leaf leaf -> leaf.criterion();
      case CompiledCriterion.Group group -> group.criterion();
    };
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
        List<Occupation> of = strings(in).stream().map(Occupation::valueOf).toList();
        Optional<Seniority> level =
            Optional.of(string(in)).filter(name -> !name.isEmpty()).map(Seniority::valueOf);
        yield new Criterion.Work(of, level, "", NOWHERE);
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
}
