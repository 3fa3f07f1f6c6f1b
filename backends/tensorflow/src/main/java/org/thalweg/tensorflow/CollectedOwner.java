package org.thalweg.tensorflow;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Frees arrays that are no longer reachable, and all others when it closes. */
final class CollectedOwner implements Owner, AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Set<TensorHandle> open = ConcurrentHashMap.newKeySet();
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
