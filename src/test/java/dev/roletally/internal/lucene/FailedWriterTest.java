package dev.roletally.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

final class FailedWriterTest {
  private final Disk disk = new Disk();

  @Test
  void aFailedWriterServesReadersAndGoesOnFromTheLastCommit() {
    try (RoleStore store = RoleStore.over(disk, Vocabulary.bundled(), 0)) {
      store.put(entry("committed"));
      long durable = store.commit();
      store.put(entry("visible"));
      store.refresh();
      store.put(entry("lost"));
      disk.full = true;

      assertThatThrownBy(store::commit).hasRootCauseMessage("no space left");

      assertThat(store.failure()).isPresent();
      assertThat(size(store)).isEqualTo(2);
      assertThatIllegalStateException()
          .isThrownBy(() -> store.put(entry("refused")))
          .withMessageContaining("must be opened again after its writer failed")
          .withMessageContaining("no space left");
      assertThatIllegalStateException().isThrownBy(store::refresh);

      disk.full = false;
      store.reopen();

      assertThat(store.failure()).isEmpty();
      assertThat(store.durable()).isGreaterThanOrEqualTo(durable);
      assertThat(size(store)).isEqualTo(1);
      assertThat(store.put(entry("after"))).isGreaterThan(durable);
      store.commit();
      assertThat(size(store)).isEqualTo(2);
    }
  }

  @Test
  void aClosedStoreIsNotOpenedAgain() {
    RoleStore store = RoleStore.over(disk, Vocabulary.bundled(), 0);
    store.close();
    store.close();
    assertThat(store.isClosed()).isTrue();
    assertThatIllegalStateException().isThrownBy(store::reopen).withMessageContaining("is closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> store.snapshot(Snapshot::size))
        .withMessageContaining("is closed");
  }

  private static int size(RoleStore store) {
    return store.<Integer>snapshot(Snapshot::size);
  }

  private static RoleEntry entry(String id) {
    Role role = Role.builder(id).build();
    return new RoleEntry(
        role,
        CompiledRole.of(role, Vocabulary.bundled()),
        new byte[0],
        Optional.empty(),
        new byte[] {1},
        Optional.empty());
  }

  /** A directory that can be full. */
  private static final class Disk extends FilterDirectory {
    private boolean full;

    Disk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new IOException("no space left");
      }
      return super.createOutput(name, context);
    }
  }
}
