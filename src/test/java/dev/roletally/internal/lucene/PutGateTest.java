package dev.roletally.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.store.ByteBuffersDirectory;

/** However ids are put, a role of each is there once, and it is the last. */
final class PutGateTest {
  private static final Vocabulary NONE = Vocabulary.builder().build();
  static final int IDS = 12;

  /** A step is of the id that its number leaves, and does what the rest of the number says. */
  @Property(tries = 1000)
  void eachIdIsThereOnceWithWhatWasPutLast(
      @ForAll @Size(max = 30) List<@IntRange(max = 8 * IDS - 1) Integer> steps) {
    Map<String, String> last = new TreeMap<>();
    Map<String, String> committed = Map.of();
    try (RoleStore store = RoleStore.over(new ByteBuffersDirectory(), NONE, false, 0)) {
      for (int i = 0; i < steps.size(); i++) {
        int number = steps.get(i) % IDS;
        String record = "record " + i;
        switch (steps.get(i) / IDS) {
          case 0 -> {
            store.remove(id(number));
            last.remove(id(number));
          }
          case 1 -> {
            int other = (number + 1) % IDS;
            store.putAll(List.of(entry(number, record), entry(other, record)));
            last.put(id(number), record);
            last.put(id(other), record);
          }
          case 2 -> store.refresh();
          case 3 -> {
            store.commit();
            committed = Map.copyOf(last);
          }
          case 4 -> {
            store.reopen();
            last = new TreeMap<>(committed);
          }
          default -> {
            store.put(entry(number, record));
            last.put(id(number), record);
          }
        }
      }
      store.refresh();
      check(store, last);
    }
  }

  @Tag("slow")
  @Example
  void threadsThatPutTheSameNewIdsLeaveOneOfEach() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (RoleStore store = RoleStore.inMemory(NONE, 0)) {
      for (int round = 0; round < 200; round++) {
        int first = round * IDS;
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
          Random random = new Random(round * 4L + t);
          work.add(threads.submit(() -> put(store, first, random)));
        }
        for (Future<?> each : work) {
          each.get();
        }
      }
      store.refresh();
      assertThat(store.<Integer>snapshot(Snapshot::size)).isEqualTo(200 * IDS);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Puts each of some ids, alone or with the next, in some order. */
  private static void put(RoleStore store, int first, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, IDS).boxed().toList());
    Collections.shuffle(order, random);
    for (int each : order) {
      if (random.nextInt(3) == 0) {
        store.putAll(List.of(entry(first + (each + 1) % IDS, "many"), entry(first + each, "many")));
      } else {
        store.put(entry(first + each, "one"));
      }
    }
  }

  private static void check(RoleStore store, Map<String, String> last) {
    Map<String, String> kept = new TreeMap<>();
    for (int number = 0; number < IDS; number++) {
      String id = id(number);
      store
          .snapshot(roles -> roles.kept(id))
          .ifPresent(each -> kept.put(id, new String(each.record(), StandardCharsets.UTF_8)));
    }
    assertThat(kept).isEqualTo(last);
    assertThat(store.<Integer>snapshot(Snapshot::size)).isEqualTo(last.size());
  }

  private static String id(int number) {
    return "role-" + number;
  }

  private static RoleEntry entry(int number, String record) {
    Role role = Role.builder(id(number)).build();
    return new RoleEntry(
        role,
        CompiledRole.of(role, NONE).encode(),
        new byte[0],
        Optional.empty(),
        record.getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }
}
