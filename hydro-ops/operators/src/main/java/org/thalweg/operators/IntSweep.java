package org.thalweg.operators;

import java.nio.IntBuffer;
import org.thalweg.array.HostArray;

/** The loops of {@link Sweep} over int32. */
final class IntSweep extends Sweep<int[]> {
  @Override
  int[] allocate(int length) {
    return new int[length];
  }

  @Override
  int[] array(HostArray host) {
    return host.ints();
  }

  @Override
  void read(HostArray from, int at, int[] to, int offset, int count) {
    ((IntBuffer) from.buffer()).get(at, to, offset, count);
  }

  @Override
  void write(int[] from, HostArray to, int at, int count) {
    ((IntBuffer) to.buffer()).put(at, from, 0, count);
  }

  @Override
  void upstream(Forest forest, int[] values, int offset) {
    int[] from = forest.descent().from();
    int[] to = forest.descent().to();
    for (int i = 0; i < from.length; i++) {
      values[offset + to[i]] += values[offset + from[i]];
    }
  }

  @Override
  void downstream(Forest forest, int[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }
}
