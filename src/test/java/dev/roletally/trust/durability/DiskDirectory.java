package dev.roletally.trust.durability;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/** A {@link Disk} as Lucene sees it: opened once, closed once. */
final class DiskDirectory extends BaseDirectory {
  private static final int WRITTEN_AT_ONCE = 512;

  private final Disk disk;
  private final AtomicLong temporary = new AtomicLong();

  DiskDirectory(Disk disk) {
    super(disk.locks());
    this.disk = disk;
  }

  @Override
  public String[] listAll() throws IOException {
    ensureOpen();
    return disk.list().toArray(new String[0]);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    ensureOpen();
    disk.delete(name);
  }

  @Override
  public long fileLength(String name) throws IOException {
    ensureOpen();
    return disk.length(name);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    ensureOpen();
    disk.create(name);
    return new OutputStreamIndexOutput(name, name, new Appending(name), WRITTEN_AT_ONCE);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return createOutput(
        prefix + "_" + suffix + "_" + temporary.incrementAndGet() + ".tmp", context);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    ensureOpen();
    for (String name : List.copyOf(names)) {
      disk.sync(name);
    }
  }

  @Override
  public void syncMetaData() throws IOException {
    ensureOpen();
    disk.syncFolder();
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    ensureOpen();
    disk.rename(source, dest);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    ensureOpen();
    ByteBuffer bytes = ByteBuffer.wrap(disk.open(name));
    return new Reading(
        name, new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(bytes)), name));
  }

  @Override
  public void close() {
    isOpen = false;
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  /** The end of a file. */
  private final class Appending extends OutputStream {
    private final String name;
    private boolean open = true;

    Appending(String name) {
      this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      disk.write(name, bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (open) {
        open = false;
        disk.closeWritten(name);
      }
    }
  }

  /** A file that is read; its clones and slices end with it. */
  private final class Reading extends FilterIndexInput {
    private boolean open = true;

    Reading(String name, IndexInput in) {
      super(name, in);
    }

    @Override
    public IndexInput clone() {
      return in.clone();
    }

    @Override
    public void close() throws IOException {
      if (open) {
        open = false;
        disk.released();
        super.close();
      }
    }
  }
}
