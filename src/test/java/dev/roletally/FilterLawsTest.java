package dev.roletally;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Facet;
import dev.roletally.model.Fact;
import dev.roletally.model.Filter;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import dev.roletally.posting.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** An index filters, counts, pages and removes as the model defines it, whatever it holds. */
@Tag("slow")
final class FilterLawsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final RankRequest ALL = RankRequest.top(100).asOf(DAY);
  private static final Profile PROFILE = Profile.builder("p").skills("Java", "SQL").build();
  private static final List<Role> ASKING =
      Stream.of("Java", "Java and SQL", "Rust", "Java or Rust; a PhD in Physics")
          .map(asked -> TALLY.read(Posting.text("asking", "Minimum qualifications\n- " + asked)))
          .toList();
  private static final List<String> NAMES = List.of("Acme", "ACME, Inc.", "İnci & Söhne", "x y");
  private static final List<String> PLACES =
      List.of("Seattle, WA, USA", "Washington, DC", "WA", "Zürich", "New York, NY");
  private static final List<String> TENANTS = List.of("", "a", "a b", "\ud83d\ude80");
  private static final List<Facet> FACETS =
      List.of(
          Facet.employer(),
          Facet.place(),
          Facet.workMode(),
          Facet.employmentType(),
          Facet.attribute("tenant"));

  @Property(tries = 1000)
  void anIndexHasWhatAFilterAccepts(@ForAll Random random) {
    List<Role> roles = roles(random);
    Filter filter = filter(random, 2);
    List<Role> accepted = roles.stream().filter(filter::accepts).toList();
    List<String> ids = accepted.stream().map(Role::id).toList();
    try (RoleIndex index = filled(roles, random)) {
      List<Match> expected =
          index.rank(PROFILE, ALL).matches().stream()
              .filter(match -> ids.contains(match.roleId()))
              .toList();

      Ranking ranking = index.rank(PROFILE, ALL.filter(filter));

      assertThat(ranking.matches()).isEqualTo(expected);
      assertThat(ranking.considered()).isEqualTo(accepted.size());
      assertThat(index.size(filter)).isEqualTo(accepted.size());
      for (Facet facet : FACETS) {
        assertThat(
                index.counts(facet, filter).stream()
                    .collect(toMap(FacetCount::value, FacetCount::roles)))
            .isEqualTo(counts(facet, accepted));
      }
    }
  }

  @Property(tries = 1000)
  void removingAllThatAFilterAcceptsLeavesTheOthers(@ForAll Random random) {
    List<Role> roles = roles(random);
    Filter filter = filter(random, 2);
    try (RoleIndex index = filled(roles, random)) {
      if (random.nextBoolean()) {
        index.refresh();
      }
      index.removeAll(filter);
      index.refresh();

      assertThat(index.size())
          .isEqualTo(roles.stream().filter(Filter.not(filter)::accepts).count());
      assertThat(index.size(filter)).isZero();
    }
  }

  @Property(tries = 1000)
  void pagesJoinedAreTheWholeRanking(@ForAll Random random) {
    Filter filter = filter(random, 1);
    RankRequest page = RankRequest.top(1 + random.nextInt(4)).asOf(DAY).filter(filter);
    try (RoleIndex index = filled(roles(random), random)) {
      List<Match> joined = new ArrayList<>();
      Ranking ranking = index.rank(PROFILE, page);
      joined.addAll(ranking.matches());
      while (ranking.cursor().isPresent()) {
        ranking = index.rank(PROFILE, page.after(ranking.cursor().get()));
        joined.addAll(ranking.matches());
      }

      assertThat(joined).isEqualTo(index.rank(PROFILE, ALL.filter(filter)).matches());
    }
  }

  private static Map<String, Integer> counts(Facet facet, List<Role> roles) {
    Map<String, Integer> counts = new TreeMap<>();
    roles.forEach(
        role -> facet.values(role).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }

  /** An index of these roles, some of which took another's place, in one segment or several. */
  private static RoleIndex filled(List<Role> roles, Random random) {
    RoleIndex index = TALLY.openInMemory();
    List<Role> shuffled = new ArrayList<>(roles);
    Collections.shuffle(shuffled, random);
    for (Role role : shuffled) {
      if (random.nextInt(4) == 0) {
        index.put(role(role.id(), random));
      }
      if (random.nextInt(4) == 0) {
        index.refresh();
      }
    }
    index.putRoles(shuffled);
    index.refresh();
    return index;
  }

  private static List<Role> roles(Random random) {
    List<Role> roles = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      roles.add(role("role-" + i, random));
    }
    return roles;
  }

  private static Role role(String id, Random random) {
    Role.Builder role = Role.builder(id);
    one(ASKING, random).requirements().forEach(role::requirement);
    if (random.nextBoolean()) {
      role.employer(fact(one(NAMES, random)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      role.location(fact(one(PLACES, random)));
    }
    if (random.nextBoolean()) {
      role.workMode(fact(one(List.of(WorkMode.values()), random)));
    }
    if (random.nextBoolean()) {
      role.employmentType(fact(one(List.of(EmploymentType.values()), random)));
    }
    if (random.nextBoolean()) {
      role.posted(fact(day(random)));
    }
    if (random.nextInt(3) == 0) {
      role.validThrough(fact(day(random)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      role.startDate(fact(day(random)));
    }
    if (random.nextInt(4) == 0) {
      YearMonth month = YearMonth.of(2025, 12).plusMonths(random.nextInt(3));
      role.startWindow(fact(new MonthRange(month, month.plusMonths(random.nextInt(2)))));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      BigDecimal min = amount(random);
      role.pay(
          fact(
              new Pay(
                  one(List.of("USD", "EUR"), random),
                  one(List.of(PayUnit.values()), random),
                  min,
                  min.add(amount(random)))));
    }
    if (random.nextBoolean()) {
      role.attribute("tenant", one(TENANTS, random));
      role.attribute("tenan", one(TENANTS, random));
    }
    return role.build();
  }

  private static Filter filter(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 8 : 11)) {
      case 0 -> Filter.employer(one(NAMES, random), one(NAMES, random));
      case 1 -> Filter.place(one(List.of("wa", "WA, USA", "York", "as", "zurich", "DC"), random));
      case 2 -> Filter.workMode(one(List.of(WorkMode.values()), random));
      case 3 -> Filter.employmentType(one(List.of(EmploymentType.values()), random));
      case 4 ->
          Filter.payAtLeast(
              one(List.of("USD", "EUR"), random),
              one(List.of(PayUnit.values()), random),
              amount(random));
      case 5 -> Filter.postedSince(day(random));
      case 6 -> Filter.openOn(day(random));
      case 7 -> Filter.attribute("tenant", one(TENANTS, random));
      case 8 -> Filter.allOf(filters(random, depth));
      case 9 -> Filter.anyOf(filters(random, depth));
      default -> Filter.not(filter(random, depth - 1));
    };
  }

  private static Filter[] filters(Random random, int depth) {
    return Stream.generate(() -> filter(random, depth - 1))
        .limit(random.nextInt(3))
        .toArray(Filter[]::new);
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(4000), random.nextInt(3));
  }

  private static LocalDate day(Random random) {
    return DAY.plusDays(random.nextInt(9) - 4);
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, new Span(0, 0));
  }
}
