package org.thalweg.plain;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Shapes;

/** Arrays put together along an axis. */
final class Joint {
  /** From this length on, a contiguous block is worth a copy of its own. */
  private static final int BLOCK = 16;

  private final int axis;
  private final PlainArray z;

  private Joint(int axis, PlainArray z) {
    this.axis = axis;
    this.z = z;
  }

  /**
   * Arrays joined along an axis.
   *
   * @param arrays the arrays, at least one
   * @param axis the axis, counted from the front
   * @throws ShapeException if another axis differs in length
   */
  static PlainArray join(List<PlainArray> arrays, int axis) {
    DType dtype = dtype(arrays);
    Shape shape = Shapes.joined(arrays.stream().map(x -> x.shape).toList(), axis);
    Object data = Storage.allocate(dtype, Storage.size(shape));
    Joint joint = new Joint(axis, PlainArray.wrap(dtype, shape, data));
    int start = 0;
    for (PlainArray x : arrays) {
      joint.put(Casts.to(x, dtype), start);
      start += (int) x.shape.dim(axis);
    }
    return joint.z;
  }

  private static DType dtype(List<PlainArray> arrays) {
    DType dtype = arrays.get(0).dtype;
    for (PlainArray x : arrays) {
      dtype = dtype.promote(x.dtype);
    }
    return dtype;
  }

  private void put(PlainArray x, int start) {
    if (x.size == 0) {
      return;
    }
    int rows = 1;
    for (int i = 0; i < axis; i++) {
      rows *= (int) x.shape.dim(i);
    }
    int block = x.size / rows;
    int row = z.size / rows;
    int at = start * (block / (int) x.shape.dim(axis));
    if (x.contiguous() && block == 1) {
      Elements.of(x.dtype).copy(x.data, 0, 1, z.data, at, row, rows);
    } else if (x.contiguous() && (rows == 1 || block >= BLOCK)) {
      for (int i = 0; i < rows; i++) {
        Storage.copy(x.dtype, x.data, i * block, z.data, at + i * row, block);
      }
    } else {
      Elements.assign(x, Views.range(z, axis, start, (int) x.shape.dim(axis)));
    }
  }
}
