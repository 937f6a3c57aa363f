package dev.roletally.trust.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No value that the library gives back tells a claim when it is turned to text. */
final class TextFormsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void noTextFormTellsAClaim() {
    Walk walk = new Walk();
    Uses.all(folder).forEach(walk::add);
    walk.toTheEnd();

    assertThat(walk.types)
        .contains("Profile", "SkillClaim", "Degree", "Evidence", "Match", "Ranking", "Gaps")
        .contains("DecisionRecord", "ProfileReading", "Claim", "MatchDiff", "ApplicationPlan")
        .contains("CandidateRanking", "Candidate");
    assertThat(walk.leaks).isEmpty();
  }

  @Test
  void aTextFormThatTellsAClaimWouldBeFound() {
    Walk walk = new Walk();
    walk.add(Optional.of(new Telling("zqvskillkw")));
    walk.toTheEnd();

    assertThat(walk.leaks).containsExactly("Telling tells [zqvskillkw]");
  }

  /** A record as records are. */
  public record Telling(String claim) {}

  /** Everything of ours that can be reached from some values by what they offer. */
  private static final class Walk {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> leaks = new TreeSet<>();

    void add(Object value) {
      switch (value) {
        case Optional<?> optional -> optional.ifPresent(this::add);
        case Iterable<?> all when !(value instanceof Path) -> all.forEach(this::add);
        case Map<?, ?> map -> map.values().forEach(this::add);
        default -> {
          if (value.getClass().getPackageName().startsWith("dev.roletally")
              && !(value instanceof Enum)
              && seen.add(value)) {
            open.add(value);
          }
        }
      }
    }

    void toTheEnd() {
      while (!open.isEmpty()) {
        Object value = open.remove();
        types.add(value.getClass().getSimpleName());
        List<String> canaries = Canaries.in(value.toString());
        canaries.removeIf("zqvpostedkw"::equals);
        if (!canaries.isEmpty()) {
          leaks.add(value.getClass().getSimpleName() + " tells " + canaries);
        }
        for (Method method : value.getClass().getMethods()) {
          // what makes something anew each time would be followed for ever
          if (!method.getName().startsWith("to")
              && !method.getName().equals("build")
              && method.getParameterCount() == 0
              && Modifier.isPublic(value.getClass().getModifiers())
              && method.getDeclaringClass().getPackageName().startsWith("dev.roletally")
              && !Modifier.isStatic(method.getModifiers())) {
            offer(value, method);
          }
        }
      }
    }

    private void offer(Object value, Method method) {
      try {
        Object offered = method.invoke(value);
        if (offered != null) {
          add(offered);
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(method.toString(), e);
      }
    }
  }
}
