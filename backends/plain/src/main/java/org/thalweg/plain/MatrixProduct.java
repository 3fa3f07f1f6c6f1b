package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Shapes;
import org.thalweg.plain.ProductLoops.Lengths;
import org.thalweg.plain.ProductLoops.Matrix;

/** The product of two stacks of matrices: brings them into the layout that a loop wants. */
final class MatrixProduct {
  /** Narrower rows gain nothing from vector instructions. */
  private static final int WIDE = 32;

  private final PlainArray a;
  private final PlainArray b;
  private final Lengths lengths;

  private MatrixProduct(PlainArray a, PlainArray b) {
    this.a = a;
    this.b = b;
    this.lengths = new Lengths((int) a.shape.dim(-2), (int) a.shape.dim(-1), (int) b.shape.dim(-1));
  }

  /**
   * The product of two stacks.
   *
   * @param a (..., m, k) numbers
   * @param b (..., k, n) of the same data type
   * @return (..., m, n)
   * @throws org.thalweg.array.ShapeException if the stacks do not broadcast
   */
  static PlainArray of(PlainArray a, PlainArray b) {
    if (a.dtype.isComplex()) {
      return ofComplex(a, b);
    }
    if (b.shape.dim(-1) == 1 && a.shape.dim(-2) != 1) {
      // One column, computed as one row.
      return transpose(new MatrixProduct(transpose(b), transpose(a)).compute());
    }
    return new MatrixProduct(a, b).compute();
  }

  /** Four products of real matrices, whose loops are the fast ones. */
  private static PlainArray ofComplex(PlainArray a, PlainArray b) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    PlainArray leftReal = ComplexParts.of(a, false);
    PlainArray leftImaginary = ComplexParts.of(a, true);
    PlainArray rightReal = ComplexParts.of(b, false);
    PlainArray rightImaginary = ComplexParts.of(b, true);
    return ComplexParts.join(
        xp.subtract(of(leftReal, rightReal), of(leftImaginary, rightImaginary)),
        xp.add(of(leftReal, rightImaginary), of(leftImaginary, rightReal)));
  }

  private PlainArray compute() {
    ProductLoops loops = ProductLoops.of(a.dtype);
    boolean dots = wantsDots();
    PlainArray left = dots && step(a, -1) != 1 ? a.compact() : a;
    PlainArray right = dots && step(b, -2) != 1 ? transpose(transpose(b).compact()) : b;
    Shape stack = Shapes.stack(a.shape).broadcast(Shapes.stack(b.shape));
    Shape shape = Shapes.matrices(stack, lengths.m(), lengths.n());
    Object z = Storage.allocate(a.dtype, Storage.size(shape));
    int[] leftStarts = starts(left, stack);
    int[] rightStarts = starts(right, stack);
    for (int i = 0; i < leftStarts.length; i++) {
      Matrix x = matrix(left, leftStarts[i]);
      Matrix y = matrix(right, rightStarts[i]);
      int start = i * lengths.m() * lengths.n();
      if (dots) {
        loops.dotRows(x, y, lengths, z, start);
      } else if (lengths.n() >= WIDE) {
        loops.addWide(x, y, lengths, z, start);
      } else {
        loops.addNarrow(x, y, lengths, z, start);
      }
    }
    return PlainArray.wrap(a.dtype, shape, z);
  }

  /** Whether one row meets one column, or columns of which each lies side by side. */
  private boolean wantsDots() {
    return lengths.m() == 1 && (lengths.n() == 1 || (step(b, -2) == 1 && step(b, -1) != 1));
  }

  /** The step on one of the last two axes; on an axis of length 1 it may be any. */
  private static int step(PlainArray x, int axis) {
    return x.shape.dim(axis) == 1 ? 1 : x.strides[x.strides.length + axis];
  }

  private static Matrix matrix(PlainArray x, int start) {
    return new Matrix(x.data, x.offset + start, step(x, -2), step(x, -1));
  }

  private static int[] starts(PlainArray x, Shape stack) {
    if (stack.ndim() == 0) {
      return new int[1];
    }
    Shape shape = Shapes.matrices(stack, x.shape.dim(-2), x.shape.dim(-1));
    return Views.offsets(Views.stretch(x, shape), 0, stack.ndim());
  }

  private static PlainArray transpose(PlainArray x) {
    int ndim = x.shape.ndim();
    int[] axes = new int[ndim];
    Arrays.setAll(axes, i -> i);
    axes[ndim - 1] = ndim - 2;
    axes[ndim - 2] = ndim - 1;
    return Views.permute(x, axes);
  }
}
