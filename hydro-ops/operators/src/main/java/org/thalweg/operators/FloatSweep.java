package org.thalweg.operators;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.thalweg.array.HostArray;

/** The loops of {@link Sweep} over float32, summed in float32. */
final class FloatSweep extends Sweep<float[]> {
  @Override
  float[] allocate(int length) {
    return new float[length];
  }

  @Override
  float[] array(HostArray host) {
    return host.floats();
  }

  @Override
  void read(HostArray from, int at, float[] to, int offset, int count) {
    ((FloatBuffer) from.buffer()).get(at, to, offset, count);
  }

  @Override
  void write(float[] from, HostArray to, int at, int count) {
    ((FloatBuffer) to.buffer()).put(at, from, 0, count);
  }

  @Override
  void upstream(Forest forest, float[] values, int offset) {
    int[] from = forest.descent().from();
    int[] to = forest.descent().to();
    for (int begin = 0; begin < from.length; begin += PIECE) {
      handOn(from, to, begin, Math.min(begin + PIECE, from.length), values, offset);
    }
  }

  private static void handOn(int[] from, int[] to, int begin, int end, float[] values, int offset) {
    for (int i = begin; i < end; i++) {
      values[offset + to[i]] += values[offset + from[i]];
    }
  }

  @Override
  void downstream(Forest forest, float[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int begin = forest.sinks; begin < order.length; begin += PIECE) {
      takeOver(order, target, begin, Math.min(begin + PIECE, order.length), values, offset);
    }
  }

  private static void takeOver(
      int[] order, int[] target, int begin, int end, float[] values, int offset) {
    for (int i = begin; i < end; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }

  @Override
  boolean weighs() {
    return true;
  }

  @Override
  float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  void upstream(Forest forest, float[] values, int offset, float[] weights, int weightOffset) {
    int[] order = forest.order;
    int[] target = forest.target;
    int[] edge = forest.edgeAtPosition();
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += weights[weightOffset + edge[i]] * values[offset + order[i]];
    }
  }

  @Override
  void downstream(Forest forest, float[] values, int offset, float[] weights, int weightOffset) {
    int[] order = forest.order;
    int[] target = forest.target;
    int[] edge = forest.edgeAtPosition();
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += weights[weightOffset + edge[i]] * values[offset + target[i]];
    }
  }

  @Override
  void upstream(Braid braid, float[] values, int offset, float[] weights, int weightOffset) {
    int[] start = braid.start;
    int[] down = braid.down;
    for (int i = braid.order.length - 1; i >= braid.sinks; i--) {
      int node = braid.order[i];
      float sum = values[offset + node];
      for (int edge = start[node]; edge < start[node + 1]; edge++) {
        values[offset + down[edge]] += weights[weightOffset + edge] * sum;
      }
    }
  }

  @Override
  void downstream(Braid braid, float[] values, int offset, float[] weights, int weightOffset) {
    int[] start = braid.start;
    int[] down = braid.down;
    for (int i = braid.sinks; i < braid.order.length; i++) {
      int node = braid.order[i];
      float sum = values[offset + node];
      for (int edge = start[node]; edge < start[node + 1]; edge++) {
        sum += weights[weightOffset + edge] * values[offset + down[edge]];
      }
      values[offset + node] = sum;
    }
  }
}
