package org.thalweg.tensorflow;

import java.util.ArrayList;
import java.util.List;

/** Frees arrays when a scope closes. */
final class ScopeOwner implements Owner, AutoCloseable {
  private final List<EagerArray> arrays = new ArrayList<>();
  private boolean closed;

  @Override
  public synchronized void own(EagerArray array) {
    if (closed) {
      array.handle().close();
      throw new IllegalStateException("the namespace of a scope was used after the scope closed");
    }
    array.owner = this;
    arrays.add(array);
  }

  /** Gives an array to another owner, if it is here. */
  synchronized void release(EagerArray array, Owner heir) {
    if (array.owner == this && !closed) {
      heir.own(array);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (EagerArray array : arrays) {
      if (array.owner == this) {
        array.handle().close();
      }
    }
    arrays.clear();
  }
}
