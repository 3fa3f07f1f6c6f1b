package org.thalweg.tensorflow;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Frees arrays that are no longer reachable, and all others when it closes.
 *
 * <p>The collector sees small Java objects and not the memory behind them, so it is called when as
 * much native memory was taken as the Java heap may hold, as the JDK does for direct buffers.
 */
final class CollectedOwner implements Owner, AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Set<TensorHandle> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong taken = new AtomicLong();
  private volatile boolean closed;

  @Override
  public void own(EagerArray array) {
    TensorHandle handle = array.handle();
    open.add(handle);
    if (closed) {
      free(handle);
      throw new IllegalStateException("backend 'tensorflow' was used after it closed");
    }
    array.owner = this;
    CLEANER.register(array, () -> free(handle));
    long bytes = array.shape().size() * array.dtype().bytes();
    if (taken.addAndGet(bytes) > Runtime.getRuntime().maxMemory()) {
      taken.set(0);
      System.gc();
    }
  }

  private void free(TensorHandle handle) {
    handle.close();
    open.remove(handle);
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(this::free);
  }
}
