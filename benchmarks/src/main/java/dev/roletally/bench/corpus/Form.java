package dev.roletally.bench.corpus;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a criterion is made of, without what it names: {@code anyOf(skills,skills)}, {@code degree},
 * {@code atLeast2(frameworks,frameworks,skills)}. A skill is named by its category.
 */
sealed interface Form {
  /**
   * A leaf.
   *
   * @param kind what sort of leaf: {@code skills}, {@code frameworks} or the leaf's own name
   */
  record Leaf(String kind) implements Form {
    @Override
    public String toString() {
      return kind;
    }
  }

  /**
   * A group.
   *
   * @param kind {@code allOf}, {@code anyOf}, {@code anyOfOpen} or {@code atLeast} and a number
   * @param of its members
   */
  record Group(String kind, List<Form> of) implements Form {
    @Override
    public String toString() {
      return kind + "(" + String.join(",", of.stream().map(Form::toString).toList()) + ")";
    }
  }

  /** The form of a criterion. */
  static Form of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Skill skill ->
          new Leaf(skill.kind().category() == Category.FRAMEWORKS ? "frameworks" : "skills");
      case Criterion.Leaf leaf ->
          new Leaf(leaf.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      case Criterion.AllOf all -> new Group("allOf", members(all));
      case Criterion.AnyOf any -> new Group(any.open() ? "anyOfOpen" : "anyOf", members(any));
      case Criterion.AtLeast some -> new Group("atLeast" + some.count(), members(some));
    };
  }

  private static List<Form> members(Criterion.Group group) {
    return group.of().stream().map(Form::of).toList();
  }

  /** A criterion of this form, each leaf made by {@code leaf} from its kind. */
  default Criterion fill(Function<String, Criterion> leaf) {
    return switch (this) {
      case Leaf one -> leaf.apply(one.kind);
      case Group group -> {
        List<Criterion> of = group.of.stream().map(form -> form.fill(leaf)).toList();
        yield switch (group.kind) {
          case "allOf" -> new Criterion.AllOf(of);
          case "anyOf" -> new Criterion.AnyOf(false, of);
          case "anyOfOpen" -> new Criterion.AnyOf(true, of);
          default ->
              new Criterion.AtLeast(Integer.parseInt(group.kind.substring("atLeast".length())), of);
        };
      }
    };
  }

  /** Reads what {@link #toString} gives. */
  static Form parse(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return new Leaf(text);
    }
    List<Form> of = new ArrayList<>();
    int depth = 0;
    int from = open + 1;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth == 0 && (c == ',' || c == ')')) {
        of.add(parse(text.substring(from, i)));
        from = i + 1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return new Group(text.substring(0, open), of);
  }
}
