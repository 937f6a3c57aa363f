package dev.roletally.trust.durability;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.store.LockFactory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * A disk with one folder, in memory, that knows what is durable: of a file, the bytes up to its
 * last sync; of the folder, the names as of its last sync. It can fail at any operation, be full,
 * and lose its power.
 *
 * <p>A sync that fails loses the bytes for good, as on real systems, where the next sync does not
 * write them again and succeeds. Safe for many threads.
 */
final class Disk {
  /** Told of each operation before it is done; may make it fail. */
  interface Incident {
    void before(Operation operation, String file) throws IOException;
  }

  /** What a disk leaves undone although it was asked: the faults that a harness has to catch. */
  enum Neglect {
    /** Bytes are not made durable. */
    SYNC,
    /** Names are not made durable. */
    SYNC_FOLDER
  }

  private static final class Contents {
    private byte[] bytes = new byte[256];
    private int length;
    private int synced;

    /** From here on bytes never become durable. */
    private int lostFrom = Integer.MAX_VALUE;

    private int durable() {
      return Math.min(synced, lostFrom);
    }

    private Contents copy(int upTo, Random filling) {
      Contents copy = new Contents();
      copy.bytes = Arrays.copyOf(bytes, upTo);
      copy.length = upTo;
      copy.synced = upTo;
      if (upTo > durable()) {
        byte[] random = new byte[upTo - durable()];
        filling.nextBytes(random);
        System.arraycopy(random, 0, copy.bytes, durable(), random.length);
      }
      return copy;
    }

    private Contents prefix(int upTo) {
      Contents copy = new Contents();
      copy.bytes = Arrays.copyOf(bytes, upTo);
      copy.length = upTo;
      copy.synced = upTo;
      return copy;
    }
  }

  private record Renaming(String from, String to) {}

  private final LockFactory locks = new SingleInstanceLockFactory();
  private final Map<String, Contents> files = new TreeMap<>();
  private final Map<String, Contents> durableNames = new TreeMap<>();
  private final List<Renaming> renamings = new ArrayList<>();
  private final Set<Neglect> neglects = new HashSet<>();
  private Incident incident = (operation, file) -> {};
  private long capacity = Long.MAX_VALUE;
  private int handles;

  /** What is told of each operation from now on. */
  synchronized Disk incident(Incident told) {
    this.incident = told;
    return this;
  }

  /** Leaves something undone from now on. */
  synchronized Disk neglecting(Neglect neglect) {
    neglects.add(neglect);
    return this;
  }

  /** Holds at most so many bytes from now on. */
  synchronized Disk capacity(long bytes) {
    this.capacity = bytes;
    return this;
  }

  /** How many files are open. */
  synchronized int handles() {
    return handles;
  }

  LockFactory locks() {
    return locks;
  }

  synchronized List<String> list() throws IOException {
    incident.before(Operation.LIST, "");
    return List.copyOf(files.keySet());
  }

  synchronized long length(String name) throws IOException {
    incident.before(Operation.LENGTH, name);
    return there(name).length;
  }

  synchronized byte[] open(String name) throws IOException {
    incident.before(Operation.OPEN, name);
    Contents contents = there(name);
    handles++;
    return Arrays.copyOf(contents.bytes, contents.length);
  }

  synchronized void released() {
    handles--;
  }

  synchronized void create(String name) throws IOException {
    incident.before(Operation.CREATE, name);
    if (files.containsKey(name)) {
      throw new FileAlreadyExistsException(name);
    }
    files.put(name, new Contents());
    handles++;
  }

  /** Appends; writes half if it fails. */
  synchronized void write(String name, byte[] from, int offset, int count) throws IOException {
    Contents contents = there(name);
    try {
      incident.before(Operation.WRITE, name);
    } catch (IOException e) {
      append(contents, from, offset, count / 2);
      throw e;
    }
    if (used() + count > capacity) {
      throw new IOException("No space left on device: " + name);
    }
    append(contents, from, offset, count);
  }

  private static void append(Contents to, byte[] from, int offset, int count) {
    if (to.length + count > to.bytes.length) {
      to.bytes = Arrays.copyOf(to.bytes, Math.max(to.bytes.length * 2, to.length + count));
    }
    System.arraycopy(from, offset, to.bytes, to.length, count);
    to.length += count;
  }

  private long used() {
    return files.values().stream().mapToLong(each -> each.length).sum();
  }

  synchronized void closeWritten(String name) throws IOException {
    handles--;
    incident.before(Operation.CLOSE, name);
  }

  synchronized void sync(String name) throws IOException {
    Contents contents = there(name);
    try {
      incident.before(Operation.SYNC, name);
    } catch (IOException e) {
      contents.lostFrom = Math.min(contents.lostFrom, contents.synced);
      throw e;
    }
    if (!neglects.contains(Neglect.SYNC)) {
      contents.synced = contents.length;
    }
  }

  synchronized void syncFolder() throws IOException {
    incident.before(Operation.SYNC_FOLDER, "");
    if (!neglects.contains(Neglect.SYNC_FOLDER)) {
      durableNames.clear();
      durableNames.putAll(files);
      renamings.clear();
    }
  }

  synchronized void rename(String from, String to) throws IOException {
    incident.before(Operation.RENAME, from);
    Contents contents = there(from);
    files.remove(from);
    files.put(to, contents);
    renamings.add(new Renaming(from, to));
  }

  synchronized void delete(String name) throws IOException {
    if (!files.containsKey(name)) {
      throw new NoSuchFileException(name);
    }
    incident.before(Operation.DELETE, name);
    files.remove(name);
  }

  private Contents there(String name) throws FileNotFoundException {
    Contents contents = files.get(name);
    if (contents == null) {
      throw new FileNotFoundException(name);
    }
    return contents;
  }

  /** The same disk, with all that was written. */
  synchronized Disk copy() {
    Disk copy = new Disk();
    files.forEach((name, contents) -> copy.files.put(name, contents.prefix(contents.length)));
    copy.durableNames.putAll(copy.files);
    return copy;
  }

  /** What is on the disk if its power is cut now. */
  synchronized Disk afterPowerCut(Damage damage, Random random) {
    Disk image = new Disk();
    names(damage)
        .forEach((name, contents) -> image.files.put(name, left(contents, damage, random)));
    image.durableNames.putAll(image.files);
    return image;
  }

  private Map<String, Contents> names(Damage damage) {
    if (damage == Damage.FOLDER_UNDONE) {
      return durableNames;
    }
    Map<String, Contents> names = new LinkedHashMap<>(files);
    if (damage == Damage.RENAMES_UNDONE) {
      for (Renaming each : renamings.reversed()) {
        Contents contents = names.remove(each.to());
        if (contents != null) {
          names.put(each.from(), contents);
        }
      }
    }
    return names;
  }

  private static Contents left(Contents contents, Damage damage, Random random) {
    int unsynced = contents.length - contents.durable();
    return switch (damage) {
      case UNSYNCED_GONE, RENAMES_UNDONE, FOLDER_UNDONE -> contents.prefix(contents.durable());
      case UNSYNCED_HALVED -> contents.prefix(contents.durable() + unsynced / 2);
      case UNSYNCED_RANDOM -> contents.copy(contents.length, random);
    };
  }

  /** Equal for disks with equal files, and hardly ever otherwise. */
  synchronized long fingerprint() {
    long hash = 17;
    for (Map.Entry<String, Contents> each : new TreeMap<>(files).entrySet()) {
      Contents contents = each.getValue();
      hash = hash * 1_000_003 + each.getKey().hashCode();
      for (int i = 0; i < contents.length; i++) {
        hash = hash * 31 + contents.bytes[i];
      }
    }
    return hash;
  }

  /** What is on the disk, for a message. */
  @Override
  public synchronized String toString() {
    Map<String, String> all = new HashMap<>();
    files.forEach((name, contents) -> all.put(name, contents.durable() + "/" + contents.length));
    return new TreeMap<>(all).toString();
  }
}
