package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * What a key of positions, ranges, new axes and an ellipsis selects: for every axis of the array
 * the list of its positions, found by walking along the axis.
 */
final class KeyOracle {
  private final List<List<Long>> positions = new ArrayList<>();
  private final List<Long> result = new ArrayList<>();
  private final Shape shape;

  KeyOracle(Shape shape, List<Index> key) {
    this.shape = shape;
    long used = key.stream().filter(e -> e instanceof Index.At || e instanceof Index.Slice).count();
    for (Index entry : key) {
      if (entry instanceof Index.NewAxis) {
        result.add(1L);
      } else if (entry instanceof Index.Ellipsis) {
        for (long i = used; i < shape.ndim(); i++) {
          whole();
        }
      } else if (entry instanceof Index.At at) {
        positions.add(List.of(Math.floorMod(at.position(), length())));
      } else {
        range((Index.Slice) entry);
      }
    }
  }

  private long length() {
    return shape.dim(positions.size());
  }

  private void whole() {
    range((Index.Slice) Index.all());
  }

  /** Walks from the start by steps until the stop or the end of the axis. */
  private void range(Index.Slice slice) {
    long n = length();
    boolean forward = slice.step() > 0;
    long at = fromFront(slice.start().orElse(forward ? 0 : n - 1), n, slice.start().isPresent());
    long stop = fromFront(slice.stop().orElse(forward ? n : -1), n, slice.stop().isPresent());
    List<Long> line = new ArrayList<>();
    while (forward ? at < stop : at > stop) {
      if (at >= 0 && at < n) {
        line.add(at);
      }
      at += slice.step();
    }
    positions.add(line);
    result.add((long) line.size());
  }

  private static long fromFront(long bound, long n, boolean given) {
    return given && bound < 0 ? bound + n : bound;
  }

  private Shape counts() {
    return Shape.of(positions.stream().mapToLong(List::size).toArray());
  }

  Shape result() {
    return Shape.of(result.stream().mapToLong(Long::longValue).toArray());
  }

  private long[] source(long[] at) {
    long[] source = new long[at.length];
    Arrays.setAll(source, axis -> positions.get(axis).get((int) at[axis]));
    return source;
  }

  NdArray get(NdArray x) {
    return NdArray.build(x.dtype(), counts(), at -> x.at(source(at))).reshape(result());
  }

  /** A copy of {@code x} with a value, that broadcasts to the selection, put in. */
  NdArray set(NdArray x, NdArray value) {
    Object[] cells = x.cells().toArray();
    NdArray wide = value.broadcastTo(result()).reshape(counts());
    for (int i = 0; i < wide.size(); i++) {
      long[] target = source(NdArray.index(counts(), i));
      cells[NdArray.position(shape, target)] = wide.cell(i);
    }
    return NdArray.of(x.dtype(), shape, List.of(cells));
  }
}
