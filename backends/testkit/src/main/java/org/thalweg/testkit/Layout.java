package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * The ways that one and the same array may lie in memory, where a backend makes views: results must
 * not depend on it.
 */
enum Layout {
  /** Row-major, as it came in. */
  CONTIGUOUS {
    @Override
    <A> A make(ArrayNamespace<A> xp, NdArray x) {
      return xp.asarray(x.flat(), x.shape().dims(), x.dtype());
    }
  },
  /** Axes in the reverse order. */
  TRANSPOSED {
    @Override
    <A> A make(ArrayNamespace<A> xp, NdArray x) {
      int[] reversed = IntStream.range(0, x.ndim()).map(i -> x.ndim() - 1 - i).toArray();
      return xp.permuteDims(CONTIGUOUS.make(xp, x.permute(reversed)), reversed);
    }
  },
  /** Every axis backwards. */
  FLIPPED {
    @Override
    <A> A make(ArrayNamespace<A> xp, NdArray x) {
      NdArray reversed =
          NdArray.build(
              x.dtype(),
              x.shape(),
              index -> {
                long[] mirror = new long[index.length];
                Arrays.setAll(mirror, i -> x.shape().dim(i) - 1 - index[i]);
                return x.at(mirror);
              });
      return xp.flip(CONTIGUOUS.make(xp, reversed));
    }
  },
  /** Every second element of a larger array, from the second on. */
  STRIDED {
    @Override
    <A> A make(ArrayNamespace<A> xp, NdArray x) {
      long[] dims = Arrays.stream(x.shape().dims()).map(length -> 2 * length + 1).toArray();
      Object filler = x.dtype() == DType.BOOL ? (Object) true : (Object) 99L;
      NdArray larger =
          NdArray.build(
              x.dtype(),
              Shape.of(dims),
              index ->
                  Arrays.stream(index).allMatch(i -> i % 2 == 1)
                      ? x.at(Arrays.stream(index).map(i -> i / 2).toArray())
                      : filler);
      List<Index> key = new ArrayList<>();
      for (int i = 0; i < dims.length; i++) {
        key.add(Index.slice(1, dims[i], 2));
      }
      return xp.getItem(CONTIGUOUS.make(xp, larger), key.toArray(Index[]::new));
    }
  };

  /** An array of these values that lies in this way. */
  abstract <A> A make(ArrayNamespace<A> xp, NdArray x);
}
