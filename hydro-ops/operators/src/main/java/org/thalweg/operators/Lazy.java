package org.thalweg.operators;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed at first use, once, whoever asks first; safe to share between threads. */
final class Lazy<T> {
  private final Supplier<T> supplier;
  private volatile @Nullable T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    T present = value;
    if (present == null) {
      synchronized (this) {
        present = value;
        if (present == null) {
          present = supplier.get();
          value = present;
        }
      }
    }
    return present;
  }
}
