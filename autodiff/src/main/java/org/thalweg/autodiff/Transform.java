package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Scope;

/**
 * A namespace over a namespace: what tape and dual share. It owns what it computes, belongs to the
 * thread that made it, and ends when it is closed.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
abstract class Transform<A, V>
    implements ArrayNamespace<V>,
        AttributeRules<A, V>,
        CreationRules<A, V>,
        DataTypeRules<A, V>,
        ElementwiseRules<A, V>,
        ElementwiseScalarRules<A, V>,
        IndexingRules<A, V>,
        LinearAlgebraRules<A, V>,
        ManipulationRules<A, V>,
        ScatterRules<A, V>,
        SearchingRules<A, V>,
        SetRules<A, V>,
        SortingRules<A, V>,
        StatisticalRules<A, V>,
        UtilityRules<A, V> {
  private final String kind;
  private final Scope<A> scope;
  private final ArrayNamespace<A> inner;
  private final Thread thread = Thread.currentThread();

  /**
   * The thread that may use this transform: null once it is closed, so that one check is enough.
   */
  private @Nullable Thread user = thread;

  Transform(String kind, ArrayNamespace<A> xp) {
    this.kind = kind;
    this.scope = xp.openScope();
    this.inner = scope.xp();
  }

  @Override
  public final ArrayNamespace<A> inner() {
    return inner;
  }

  @Override
  public final String name() {
    return kind + " over " + inner.name();
  }

  @Override
  public final NamespaceInfo info() {
    return inner.info();
  }

  final boolean closed() {
    return user == null;
  }

  /** Fails unless this transform is open and in its own thread. */
  final void checkOpen() {
    if (Thread.currentThread() != user) {
      throw unusable();
    }
  }

  private IllegalStateException unusable() {
    return new IllegalStateException(
        closed()
            ? "this " + kind + " is closed, and its arrays with it: detach what is to outlive it"
            : "this "
                + kind
                + " belongs to thread '"
                + thread.getName()
                + "', was used by '"
                + Thread.currentThread().getName()
                + "': open one in each thread");
  }

  /** Fails unless an array can carry a derivative. */
  final void checkDifferentiable(A x) {
    DType dtype = inner.dtype(x);
    if (!dtype.isFloating()) {
      throw new DTypeException(
          "a variable is of a floating-point data type, was "
              + dtype
              + ": use constant for others");
    }
  }

  final A released(A x) {
    return scope.release(x);
  }

  /** Ends this transform and frees what it computed. */
  public final void close() {
    if (!closed()) {
      checkOpen();
      user = null;
      dispose();
      scope.close();
    }
  }

  /** Lets go of what was kept for the derivative. */
  abstract void dispose();

  @Override
  public final V constant(Constant constant) {
    return constant(inner.constant(constant));
  }

  @Override
  public final V stopGradient(V x) {
    return constant(inner.stopGradient(value(x)));
  }

  final List<A> values(List<V> x) {
    List<A> values = new ArrayList<>(x.size());
    for (V each : x) {
      values.add(value(each));
    }
    return values;
  }

  final List<V> constants(List<A> x) {
    List<V> constants = new ArrayList<>(x.size());
    for (A each : x) {
      constants.add(constant(each));
    }
    return constants;
  }

  @Override
  public LinalgExtension<V> linalg() {
    inner.linalg(); // which throws where there is none
    return new LinalgRules<>(this, this);
  }

  @Override
  public FftExtension<V> fft() {
    inner.fft(); // likewise
    return new FftRules<>(this, this);
  }
}
