package dev.roletally.plan;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The postings that are one opening, on several boards or posted again. Nothing is merged: the
 * postings of a group stay as they are, and their differences are listed.
 *
 * @param considered the number of roles that were compared
 * @param groups the groups of two or more, by their first role's id
 */
public record SameOpenings(int considered, List<Group> groups) {
  private static final Comparator<Group> BY_FIRST =
      Comparator.comparing(group -> group.roles().get(0).id());

  /** Copies the groups, and puts them in order. */
  public SameOpenings {
    checkArgument(considered >= 0, "considered must be 0 or more, got: %s", considered);
    groups = groups.stream().sorted(BY_FIRST).toList();
  }

  /**
   * Groups roles: each group by role id. Roles without an employer or a title are in none. The
   * order in which they come plays no part, as long as their ids differ.
   */
  public static SameOpenings of(Iterable<Role> roles) {
    Map<String, List<OpeningTraits>> byKey = new TreeMap<>();
    int considered = 0;
    for (Role role : roles) {
      considered++;
      OpeningTraits traits = new OpeningTraits(role);
      if (traits.name().isTelling()) {
        byKey.computeIfAbsent(traits.name().key(), key -> new ArrayList<>()).add(traits);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (List<OpeningTraits> ofOne : byKey.values()) {
      ofOne.sort(Comparator.comparing(traits -> traits.role().id()));
      groups.addAll(groups(ofOne));
    }
    return new SameOpenings(considered, groups);
  }

  private static List<Group> groups(List<OpeningTraits> byId) {
    // what is alike in all that tells is one opening with the same others: compare it once
    Map<List<Object>, List<OpeningTraits>> alike = new LinkedHashMap<>();
    byId.forEach(each -> alike.computeIfAbsent(each.parts(), key -> new ArrayList<>()).add(each));
    List<List<List<OpeningTraits>>> found = new ArrayList<>();
    for (List<OpeningTraits> next : alike.values()) {
      // with every member, not with one: a chain of small differences must not join two openings
      found.stream()
          .filter(group -> group.stream().allMatch(has -> has.get(0).isSame(next.get(0))))
          .findFirst()
          .orElseGet(
              () -> {
                found.add(new ArrayList<>());
                return found.get(found.size() - 1);
              })
          .add(next);
    }
    return found.stream()
        .map(group -> group.stream().flatMap(List::stream).map(OpeningTraits::role))
        .map(members -> members.sorted(Comparator.comparing(Role::id)).toList())
        .filter(members -> members.size() > 1)
        .map(members -> new Group(members, Difference.between(members)))
        .toList();
  }

  /** Whether two postings are one opening. */
  public static boolean areSame(Role one, Role other) {
    OpeningTraits first = new OpeningTraits(one);
    return first.name().isTelling() && first.isSame(new OpeningTraits(other));
  }

  /**
   * A key that all postings of one opening share, and perhaps others: only roles of the same key
   * need to be compared. Empty for a role that is in no group. Of 64 letters and digits.
   */
  public static Optional<String> key(Role role) {
    OpeningName name = OpeningName.of(role);
    return name.isTelling() ? Optional.of(name.key()) : Optional.empty();
  }

  /** The groups as one JSON document ({@code roletally/same/1}). */
  public String toJson() {
    return PlanJson.write(this);
  }

  /**
   * Postings that are one opening.
   *
   * @param roles two or more, by id
   * @param differences the fields in which they differ
   */
  public record Group(List<Role> roles, List<Difference> differences) {
    /** Copies the lists. */
    public Group {
      checkArgument(roles.size() > 1, "group must be of 2 roles or more, got: %s", roles.size());
      roles = List.copyOf(roles);
      differences = List.copyOf(differences);
    }
  }

  /**
   * A field in which postings of one opening differ.
   *
   * @param field its name; {@code requirements/} and the canonical key for something asked
   * @param values the value in each posting, by role id; empty where it says nothing
   */
  public record Difference(String field, Map<String, String> values) {
    /** Copies the values, in their order. */
    public Difference {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static List<Difference> between(List<Role> roles) {
      return new FieldComparison(roles).differences();
    }
  }
}
