package org.thalweg.array.engine;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.IndexKey;
import org.thalweg.array.spi.Shapes;

/** Elements at even distances along each axis. */
record StridedSelection<A>(ArrayNamespace<A> xp, Engine<A> engine, A x, IndexKey.View<A> key)
    implements Selection<A> {
  @Override
  public A read() {
    if (xp.ndim(x) == 0) {
      return xp.reshape(x, key.result());
    }
    return xp.reshape(engine.slice(x, key.start(), key.step(), key.count()), key.result());
  }

  @Override
  public A write(A value) {
    Shapes.requireBroadcast(xp.shape(value), key.result());
    long size = key.result().size();
    if (size == 0) {
      return x;
    }
    A all = xp.reshape(xp.broadcastTo(value, key.result()), size);
    if (size == xp.size(x) && isWhole()) {
      return xp.reshape(all, xp.shape(x));
    }
    A places = engine.create(places((int) size), Shape.of(size), DType.INT64);
    A flat = engine.scatter(Combination.SET, xp.reshape(x, -1), places, all, 0);
    return xp.reshape(flat, xp.shape(x));
  }

  private boolean isWhole() {
    for (long step : key.step()) {
      if (step != 1) {
        return false;
      }
    }
    return true;
  }

  /** Where the elements stand in row-major order. */
  private long[] places(int size) {
    long[] places = new long[size];
    int block = size;
    long stride = 1;
    long[] dims = xp.shape(x).dims();
    long[] strides = new long[dims.length];
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= dims[axis];
    }
    for (int axis = 0; axis < dims.length; axis++) {
      int count = (int) key.count()[axis];
      block /= count;
      for (int i = 0; i < size; i++) {
        long position = key.start()[axis] + (i / block) % count * key.step()[axis];
        places[i] += position * strides[axis];
      }
    }
    return places;
  }
}
