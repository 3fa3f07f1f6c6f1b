package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.SortingFunctions;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;

/** The sorting functions: always stable, NaN last, zeros of both signs equal. */
interface PlainSorting extends SortingFunctions<PlainArray> {

  @Override
  default PlainArray argsort(PlainArray x, int axis, boolean descending, boolean stable) {
    Operands.ORDERED.check("argsort", x.dtype);
    int at = Axes.normalize(axis, x.shape.ndim());
    long[] to = new long[x.size];
    if (x.size > 0) {
      argsort(new Lines(x, at), descending, to);
    }
    return PlainArray.wrap(DType.INT64, x.shape, to);
  }

  private static void argsort(Lines lines, boolean descending, long[] to) {
    long[] keys = new long[lines.length()];
    for (int line = 0; line < lines.count(); line++) {
      lines.keys(line, 0, lines.length(), descending, keys);
      int[] order = StableOrder.of(keys);
      int at = lines.resultStart(line);
      for (int i = 0; i < order.length; i++) {
        to[at + i * lines.resultStep()] = order[i];
      }
    }
  }

  @Override
  default PlainArray sort(PlainArray x, int axis, boolean descending, boolean stable) {
    Operands.ORDERED.check("sort", x.dtype);
    int at = Axes.normalize(axis, x.shape.ndim());
    if (x.size == 0) {
      return x;
    }
    Object to = Storage.allocate(x.dtype, x.size);
    sort(x, new Lines(x, at), descending, to);
    return PlainArray.wrap(x.dtype, x.shape, to);
  }

  private static void sort(PlainArray x, Lines lines, boolean descending, Object to) {
    Elements elements = Elements.of(x.dtype);
    Object sorted = Storage.allocate(x.dtype, lines.length());
    long[] keys = new long[lines.length()];
    for (int line = 0; line < lines.count(); line++) {
      lines.keys(line, 0, lines.length(), descending, keys);
      int[] order = StableOrder.of(keys);
      for (int i = 0; i < order.length; i++) {
        order[i] *= lines.step();
      }
      elements.gather(x.data, lines.start(line), order, order.length, sorted, 0);
      elements.copy(sorted, 0, 1, to, lines.resultStart(line), lines.resultStep(), lines.length());
    }
  }
}
