package dev.roletally.internal.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.util.BytesRef;

/**
 * Lets puts of one id through one after another, and says which of them are of ids that surely no
 * document has or had: such a document replaces none, and so no segment need be searched for one.
 *
 * <p>Without the order, of two that put a new id at once one could replace before the other has
 * added, and both documents would stay. Safe for many threads.
 */
final class PutGate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private final Set<String> underWay = new HashSet<>();
  private final IdFilter seen;

  /**
   * A gate that is open.
   *
   * @param seen the ids that documents have or had
   */
  PutGate(IdFilter seen) {
    this.seen = seen;
  }

  /** Waits until no put of the id is under way; whether it is surely new. */
  boolean enter(String id) {
    lock.lock();
    try {
      while (underWay.contains(id)) {
        left.awaitUninterruptibly();
      }
      boolean isNew = seen.add(new BytesRef(id));
      underWay.add(id);
      return isNew;
    } finally {
      lock.unlock();
    }
  }

  /** The same for a put of many; those of the ids that may not be new. */
  List<BytesRef> enterAll(Collection<String> ids) {
    List<BytesRef> old = new ArrayList<>();
    List<String> entered = new ArrayList<>();
    try {
      // in one order, so that no two wait for each other
      for (String id : new TreeSet<>(ids)) {
        if (!enter(id)) {
          old.add(new BytesRef(id));
        }
        entered.add(id);
      }
      return old;
    } catch (RuntimeException | Error e) {
      leave(entered);
      throw e;
    }
  }

  /** The put of these ids has ended. */
  void leave(Collection<String> ids) {
    lock.lock();
    try {
      ids.forEach(underWay::remove);
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
