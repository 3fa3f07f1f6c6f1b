package org.thalweg.operators;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;

/**
 * The rows of a host array as float64, for kernels that compute in float64 whatever the array
 * holds. A float64 array on the heap is used where it is; other memory passes through an array of
 * one row.
 */
abstract sealed class HostRows {
  /** The elements of one row. */
  final int length;

  private HostRows(int length) {
    this.length = length;
  }

  static HostRows of(HostArray host, int length) {
    if (host.dtype() == DType.FLOAT32) {
      return new Floats((FloatBuffer) host.buffer(), length);
    }
    return host.hasArray()
        ? new InPlace(host.doubles(), length)
        : new Doubles((DoubleBuffer) host.buffer(), length);
  }

  /** All elements, one row after the other. */
  static double[] all(HostArray host) {
    int size = (int) host.shape().size();
    HostRows rows = of(host, size);
    rows.open(0);
    return rows.array();
  }

  /** Where an opened row is found. */
  abstract double[] array();

  /** Makes a row readable and says where in {@link #array} it begins. */
  abstract int open(int row);

  /** Says where in {@link #array} a row may be written; {@link #close} puts it in its place. */
  abstract int create(int row);

  abstract void close(int row);

  final void read(int row, double[] to) {
    System.arraycopy(array(), open(row), to, 0, length);
  }

  final void write(int row, double[] from) {
    System.arraycopy(from, 0, array(), create(row), length);
    close(row);
  }

  private static final class InPlace extends HostRows {
    private final double[] array;

    InPlace(double[] array, int length) {
      super(length);
      this.array = array;
    }

    @Override
    double[] array() {
      return array;
    }

    @Override
    int open(int row) {
      return row * length;
    }

    @Override
    int create(int row) {
      return row * length;
    }

    @Override
    void close(int row) {
      // It was written where it stays.
    }
  }

  private static final class Doubles extends HostRows {
    private final DoubleBuffer buffer;
    private final double[] row;

    Doubles(DoubleBuffer buffer, int length) {
      super(length);
      this.buffer = buffer;
      this.row = new double[length];
    }

    @Override
    double[] array() {
      return row;
    }

    @Override
    int open(int index) {
      buffer.get(index * length, row);
      return 0;
    }

    @Override
    int create(int index) {
      return 0;
    }

    @Override
    void close(int index) {
      buffer.put(index * length, row);
    }
  }

  private static final class Floats extends HostRows {
    private final FloatBuffer buffer;
    private final double[] row;
    private final float[] narrow;

    Floats(FloatBuffer buffer, int length) {
      super(length);
      this.buffer = buffer;
      this.row = new double[length];
      this.narrow = new float[length];
    }

    @Override
    double[] array() {
      return row;
    }

    @Override
    int open(int index) {
      buffer.get(index * length, narrow);
      for (int j = 0; j < length; j++) {
        row[j] = narrow[j];
      }
      return 0;
    }

    @Override
    int create(int index) {
      return 0;
    }

    @Override
    void close(int index) {
      for (int j = 0; j < length; j++) {
        narrow[j] = (float) row[j];
      }
      buffer.put(index * length, narrow);
    }
  }
}
