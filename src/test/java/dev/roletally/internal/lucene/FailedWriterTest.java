package dev.roletally.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailedWriterTest {
  private final Disk disk = new Disk();

  @Test
  void aFailedWriterServesReadersAndGoesOnFromTheLastCommit() {
    try (RoleStore store = store()) {
      store.put(entry("committed"));
      long durable = store.commit();
      store.put(entry("visible"));
      store.refresh();
      store.put(entry("lost"));
      disk.fault = name -> new IOException("no space left");

      assertThatThrownBy(store::commit).hasRootCauseMessage("no space left");

      assertThat(store.failure()).isPresent();
      assertThat(size(store)).isEqualTo(2);
      assertThatIllegalStateException()
          .isThrownBy(() -> store.put(entry("refused")))
          .withMessageContaining("must be opened again after its writer failed")
          .withMessageContaining("no space left");
      assertThatIllegalStateException().isThrownBy(store::refresh);

      disk.fault = FailedWriterTest::none;
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
  void aSyncThatFailsEndsWriting() {
    try (RoleStore store = store()) {
      store.put(entry("lost"));
      disk.fault = name -> name.equals("sync") ? new IOException("cannot sync") : null;
      assertThatThrownBy(store::commit).hasRootCauseMessage("cannot sync");
      disk.fault = FailedWriterTest::none;

      // the system may take for written what that sync did not write
      assertThatIllegalStateException()
          .isThrownBy(store::commit)
          .withMessageContaining("must be opened again after its writer failed");
      assertThat(store.failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("cannot sync"));
      assertThat(store.durable()).isZero();

      store.reopen();
      assertThat(size(store)).isZero();
      assertThat(store.put(entry("after"))).isGreaterThan(1);
    }
  }

  @Test
  void anOpeningThatFailsLeavesNoLock() {
    try (RoleStore store = store()) {
      store.put(entry("kept"));
      store.commit();
    }
    disk.fault = name -> name.endsWith(".cfs") ? new IOException("cannot read") : null;
    assertThatThrownBy(this::store).hasRootCauseMessage("cannot read");
    disk.fault = FailedWriterTest::none;
    try (RoleStore store = store()) {
      assertThat(size(store)).isEqualTo(1);
    }
  }

  @Test
  void aClosingThatFailsLeavesNoLock() {
    RoleStore store = store();
    store.put(entry("lost"));
    store.refresh();
    disk.fault = name -> name.equals("list") ? new IOException("cannot list") : null;
    assertThatThrownBy(store::close).hasRootCauseMessage("cannot list");
    disk.fault = FailedWriterTest::none;
    assertThatIllegalStateException().isThrownBy(() -> size(store)).withMessageContaining("closed");
    try (RoleStore next = store()) {
      assertThat(size(next)).isZero();
    }
  }

  @Test
  void whatAWriterThrowsThatRunsOutOfMemoryTwiceIsToldAsItsFailure() {
    OutOfMemoryError same = new OutOfMemoryError("planted");
    try (RoleStore store = store()) {
      store.put(entry("committed"));
      store.commit();
      store.put(entry("lost"));
      disk.error = same;
      assertThatThrownBy(store::commit)
          .satisfiesAnyOf(
              e -> assertThat(e).isSameAs(same),
              e -> assertThat(e).isExactlyInstanceOf(IllegalStateException.class));
      disk.error = null;

      assertThat(store.failure()).containsSame(same);
      assertThat(size(store)).isEqualTo(1);
      assertThatIllegalStateException().isThrownBy(() -> store.put(entry("refused")));
    }
  }

  /** A change that ends while another thread commits may not be in the commit. */
  @Test
  void aCommitCountsNoChangeThatIsNotInIt() throws Exception {
    long before;
    long durable;
    AtomicLong number = new AtomicLong();
    try (RoleStore store = store()) {
      before = store.put(entry("before"));
      Thread meanwhile = new Thread(() -> number.set(store.put(entry("meanwhile"))));
      disk.fault =
          name -> {
            disk.fault = FailedWriterTest::none;
            meanwhile.start();
            join(meanwhile);
            return null;
          };
      durable = store.commit();
      join(meanwhile);
      assertThat(number.get()).isGreaterThan(before);
    }
    try (RoleStore store = store()) {
      assertThat(size(store)).isEqualTo(1);
      assertThat(store.durable()).isEqualTo(durable).isBetween(before, number.get() - 1);
      assertThat(store.put(entry("after"))).isGreaterThan(number.get());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aClosedStoreIsNotOpenedAgain() {
    RoleStore store = store();
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
        CompiledRole.of(role, Vocabulary.bundled()).encode(),
        new byte[0],
        Optional.empty(),
        new byte[] {1},
        Optional.empty());
  }

  private static @Nullable IOException none(String name) {
    return null;
  }

  private RoleStore store() {
    return RoleStore.over(disk.opened(), Vocabulary.bundled(), false, 0);
  }

  /** A directory that fails at what it is told to. */
  private static final class Disk extends FilterDirectory {
    private Function<String, @Nullable IOException> fault = FailedWriterTest::none;
    private @Nullable Error error;

    Disk() {
      super(new ByteBuffersDirectory());
    }

    /** Something to be closed, while this stays. */
    Directory opened() {
      return new FilterDirectory(this) {
        @Override
        public void close() {}
      };
    }

    private void before(String name) throws IOException {
      if (error != null) {
        throw error;
      }
      IOException failure = fault.apply(name);
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      before(name);
      return super.createOutput(name, context);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      before(name);
      return super.openInput(name, context);
    }

    @Override
    public void deleteFile(String name) throws IOException {
      before(name);
      super.deleteFile(name);
    }

    @Override
    public String[] listAll() throws IOException {
      before("list");
      return super.listAll();
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      before("sync");
      super.sync(names);
    }
  }
}
