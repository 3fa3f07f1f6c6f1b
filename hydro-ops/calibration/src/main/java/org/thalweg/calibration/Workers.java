package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Independent tasks, some of them at once.
 *
 * @param threads how many at most; of 1 the caller's own thread does them all
 */
record Workers(int threads) {
  /**
   * Runs tasks, and returns when none is running.
   *
   * @return their results, in the order of the tasks
   * @throws RuntimeException what the first of the tasks that failed threw; later ones are left out
   */
  <T> List<T> results(List<Supplier<T>> tasks) {
    if (threads == 1 || tasks.size() < 2) {
      return tasks.stream().map(Supplier::get).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
    try {
      List<Future<T>> futures = tasks.stream().map(task -> pool.submit(task::get)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      // A supplier throws nothing else.
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for a calibration's threads");
    }
  }

  /** What a task still uses, such as a file, its caller closes; so none may outlive the call. */
  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
