package org.thalweg.array.spi;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.thalweg.array.Constant;

/**
 * The constants that a namespace has brought in, weak in the constant. Thread-safe.
 *
 * @param <A> the array type
 */
public final class ConstantCache<A> {
  private final Map<Constant, A> arrays = new WeakHashMap<>();
  private final Function<Constant, A> create;

  /**
   * An empty cache.
   *
   * @param create makes the array of a constant
   */
  public ConstantCache(Function<Constant, A> create) {
    this.create = create;
  }

  /**
   * The array of a constant, made at the first call.
   *
   * @param constant the constant
   * @return the array, the same at every call
   */
  public A get(Constant constant) {
    synchronized (arrays) {
      return arrays.computeIfAbsent(constant, create);
    }
  }
}
