package org.thalweg.operators;

import java.nio.LongBuffer;
import org.thalweg.array.HostArray;

/** The loops of {@link Sweep} over int64. */
final class LongSweep extends Sweep<long[]> {
  @Override
  long[] allocate(int length) {
    return new long[length];
  }

  @Override
  long[] array(HostArray host) {
    return host.longs();
  }

  @Override
  void read(HostArray from, int at, long[] to, int offset, int count) {
    ((LongBuffer) from.buffer()).get(at, to, offset, count);
  }

  @Override
  void write(long[] from, HostArray to, int at, int count) {
    ((LongBuffer) to.buffer()).put(at, from, 0, count);
  }

  @Override
  void upstream(Forest forest, long[] values, int offset) {
    int[] from = forest.descent().from();
    int[] to = forest.descent().to();
    for (int i = 0; i < from.length; i++) {
      values[offset + to[i]] += values[offset + from[i]];
    }
  }

  @Override
  void downstream(Forest forest, long[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }
}
