package dev.roletally.trust.durability;

import dev.roletally.RoleIndex;
import dev.roletally.trust.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system in memory of 2 MiB, mounted where the machine lets us; unmounted when closed. */
final class Tmpfs implements FullDisk.Medium, AutoCloseable {
  private static final int BALLAST = 512 << 10;

  private final Path mount;

  private Tmpfs(Path mount) {
    this.mount = mount;
  }

  /** Mounts it; nothing if that is not permitted. */
  static Optional<Tmpfs> mount(Path at) {
    return run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", at.toString())
        ? Optional.of(new Tmpfs(at))
        : Optional.empty();
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public RoleIndex open() {
    return World.TALLY.open(mount.resolve("index"));
  }

  @Override
  public void shrink() {
    try {
      Files.write(mount.resolve("ballast"), new byte[BALLAST]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void grow() {
    try {
      Files.deleteIfExists(mount.resolve("ballast"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run("umount", mount.toString());
  }
}
