package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Views of every kind, broadcast together, against the elements looked up one by one. */
class BroadcastTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final DType[] DTYPES = {
    DType.BOOL, DType.INT32, DType.INT64, DType.FLOAT32, DType.FLOAT64
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyViewBroadcastsAsItsElementsDo(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      long[] dims = randomDims(random, round % 20 == 0 ? 40 : 4);
      PlainArray x = randomView(random, dims);
      PlainArray y = randomView(random, dims);
      DType dtype = DTYPES[random.nextInt(DTYPES.length)];
      BinaryOperator<PlainArray> function = dtype == DType.BOOL ? XP::bitwiseXor : XP::subtract;

      PlainArray z = function.apply(Casts.to(x, dtype), Casts.to(y, dtype));
      PlainArray views = function.apply(viewAs(x, dtype), viewAs(y, dtype));

      String where = "seed " + seed + ", round " + round + ", " + x.shape + " with " + y.shape;
      check(x, y, z, where);
      assertEquals(0, differences(z, views), where);
    }
  }

  private static void check(PlainArray x, PlainArray y, PlainArray z, String where) {
    long[] dims = z.shape.dims();
    for (int i = 0; i < z.size; i++) {
      double expected = difference(element(x, dims, i), element(y, dims, i), z.dtype);
      assertEquals(expected, number(z.data, i), where + ", element " + i);
    }
  }

  private static double difference(int x, int y, DType dtype) {
    return dtype == DType.BOOL ? (x ^ y) & 1 : x - y;
  }

  private static int differences(PlainArray x, PlainArray y) {
    int count = 0;
    for (int i = 0; i < x.size; i++) {
      count += number(x.data, i) == number(y.compact().data, i) ? 0 : 1;
    }
    return count;
  }

  /** The element of a view of 0s and 1s that stands at a place of the broadcast shape. */
  private static int element(PlainArray x, long[] dims, int place) {
    int at = x.offset;
    int left = place;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      int position = (int) (left % dims[axis]);
      left /= (int) dims[axis];
      int own = axis - (dims.length - x.shape.ndim());
      if (own >= 0 && x.shape.dim(own) > 1) {
        at += position * x.strides[own];
      }
    }
    return ((int[]) x.data)[at];
  }

  private static double number(Object data, int i) {
    return java.lang.reflect.Array.getDouble(data, i);
  }

  private static long[] randomDims(Random random, int longest) {
    long[] dims = new long[random.nextInt(5)];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(longest);
    }
    return dims;
  }

  /** A view of 0s and 1s whose shape broadcasts to the given one, with strides of any kind. */
  private static PlainArray randomView(Random random, long[] dims) {
    int dropped = random.nextInt(dims.length + 1) * random.nextInt(2);
    long[] own = java.util.Arrays.copyOfRange(dims, dropped, dims.length);
    int[] order = new int[own.length];
    long room = 1;
    for (int i = 0; i < own.length; i++) {
      own[i] = random.nextInt(4) == 0 ? 1 : own[i];
      order[i] = i;
      room *= 2 * own[i];
    }
    shuffle(random, order);
    int[] strides = new int[own.length];
    int stride = 1 + random.nextInt(2);
    int offset = random.nextInt(2);
    for (int axis : order) {
      boolean backwards = random.nextInt(3) == 0;
      boolean still = random.nextInt(6) == 0;
      strides[axis] = still ? 0 : backwards ? -stride : stride;
      offset += backwards && !still ? stride * (int) Math.max(0, own[axis] - 1) : 0;
      stride *= (int) Math.max(1, own[axis]);
    }
    int[] data = new int[(int) room * 2 + 4 + offset];
    for (int i = 0; i < data.length; i++) {
      data[i] = random.nextInt(2);
    }
    PlainArray memory = PlainArray.wrap(DType.INT32, Shape.of(data.length), data);
    return memory.view(Shape.of(own), strides, offset);
  }

  /** The same view on memory of another data type. */
  private static PlainArray viewAs(PlainArray x, DType dtype) {
    int length = Storage.length(x.data);
    PlainArray memory = PlainArray.wrap(x.dtype, Shape.of(length), x.data);
    return Casts.to(memory, dtype).view(x.shape, x.strides, x.offset);
  }

  private static void shuffle(Random random, int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
