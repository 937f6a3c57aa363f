package dev.roletally;

import dev.roletally.internal.search.Workers;
import dev.roletally.plan.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work on many items that the caller's thread and an executor share: each takes the next item that
 * nobody has taken, so an executor that is busy or shut down only leaves more to the caller. When
 * the caller goes on, nobody works any more.
 */
final class Batch<T, R> {
  private final List<T> items;
  private final Function<T, R> work;
  private final Progress progress;
  private final Thread caller = Thread.currentThread();
  private final AtomicReferenceArray<R> results;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private int working;
  private boolean ended;

  /** How many results the caller was told of; its thread's alone. */
  private int told;

  private Batch(List<T> items, Function<T, R> work, Progress progress) {
    this.items = List.copyOf(items);
    this.work = work;
    this.progress = progress;
    this.results = new AtomicReferenceArray<>(items.size());
  }

  /**
   * The results in the order of the items.
   *
   * @throws CancellationException if {@code progress} ends the work
   */
  static <T, R> List<R> map(
      List<T> items, Function<T, R> work, Executor executor, Progress progress) {
    Batch<T, R> batch = new Batch<>(items, work, progress);
    int others = Math.min(items.size(), threads()) - 1;
    try {
      for (int i = 0; i < others; i++) {
        executor.execute(batch::join);
      }
    } catch (RejectedExecutionException e) {
      // the caller does what the executor does not
    }
    batch.join();
    return batch.end();
  }

  /** The caller's thread and an executor together. */
  static Workers workers(Executor executor) {
    return pieces ->
        map(
            pieces,
            piece -> {
              piece.run();
              return true;
            },
            executor,
            Progress.NONE);
  }

  /** On how many threads at most work is done. */
  static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  private void join() {
    synchronized (this) {
      if (ended) {
        return;
      }
      working++;
    }
    try {
      for (int i = next(); i < items.size(); i = next()) {
        results.set(i, work.apply(items.get(i)));
        int ready = done.incrementAndGet();
        if (Thread.currentThread().equals(caller)) {
          tell(ready);
        }
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      synchronized (this) {
        working--;
        notifyAll();
      }
    }
  }

  private void tell(int ready) {
    told = ready;
    if (!progress.goOn(ready, items.size())) {
      throw new CancellationException("ended after " + ready + " of " + items.size());
    }
  }

  private int next() {
    return failure.get() == null ? taken.getAndIncrement() : items.size();
  }

  private List<R> end() {
    boolean interrupted = false;
    synchronized (this) {
      ended = true;
      while (working > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    @Nullable Throwable failed = failure.get();
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed instanceof RuntimeException exception) {
      throw exception;
    }
    if (told < items.size()) {
      tell(items.size()); // others did the last of it, or all of it
    }
    List<R> all = new ArrayList<>(results.length());
    for (int i = 0; i < results.length(); i++) {
      all.add(results.get(i));
    }
    return all;
  }
}
