package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * Rows of arrays whose first axis is time or lag, for convolutions.
 *
 * @param xp the namespace
 * @param like an array of the data type and of the shape behind the first axis
 * @param <A> the array type
 */
record LagRows<A>(ArrayNamespace<A> xp, A like) {
  A zeros(long rows) {
    return xp.zeros(over(rows, xp.shape(like)), xp.dtype(like));
  }

  A row(A x, long at) {
    return xp.getItem(x, Index.at(at), Index.ellipsis());
  }

  A rows(A x, long from, long to) {
    return xp.getItem(x, Index.slice(from, to), Index.ellipsis());
  }

  /** A shape with another number of rows. */
  static Shape over(long rows, Shape shape) {
    long[] dims = shape.dims();
    dims[0] = rows;
    return Shape.of(dims);
  }

  /** Whether shapes have a first axis, and are the same behind it. */
  static boolean alike(List<Shape> shapes) {
    Shape first = shapes.get(0);
    return first.ndim() > 0
        && shapes.stream()
            .allMatch(shape -> shape.ndim() > 0 && over(first.dim(0), shape).equals(first));
  }

  /** Whether kernels take such inputs: one floating-point type that they know, and int offsets. */
  static boolean areAccepted(List<ArraySpec> inputs) {
    DType dtype = inputs.get(0).dtype();
    return dtype.isRealFloating()
        && inputs.stream()
            .allMatch(in -> in.dtype() == dtype && in.shape().size() <= Integer.MAX_VALUE)
        && alike(inputs.stream().map(ArraySpec::shape).toList());
  }

  /** How many elements a row has. */
  static int length(ArraySpec spec) {
    return (int) over(1, spec.shape()).size();
  }
}
