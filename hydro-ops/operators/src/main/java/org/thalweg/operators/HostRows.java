package org.thalweg.operators;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;

/**
 * The rows of a host array as float64, for kernels that compute in float64 whatever the array
 * holds. A float64 array on the heap may be used where it is; otherwise one row at a time is
 * copied. A copy pays as well where a kernel goes through rows in no order of memory: it reads and
 * writes them in sequence, which is what memory is fast at.
 */
abstract sealed class HostRows {
  /** The elements of one row. */
  final int length;

  private HostRows(int length) {
    this.length = length;
  }

  static HostRows of(HostArray host, int length) {
    return host.hasArray() && host.dtype() == DType.FLOAT64
        ? new InPlace(host.doubles(), length)
        : copied(host, length);
  }

  static HostRows copied(HostArray host, int length) {
    return host.dtype() == DType.FLOAT32
        ? new Floats((FloatBuffer) host.buffer(), length)
        : new Doubles((DoubleBuffer) host.buffer(), length);
  }

  /** A row to read, valid until another is opened or created. */
  abstract Row open(int index);

  /** A row to write, whose contents are undefined; {@link #close} puts it in its place. */
  abstract Row create(int index);

  abstract void close(int index);

  final void write(int index, Row row) {
    create(index).set(row, length);
    close(index);
  }

  private static final class InPlace extends HostRows {
    private final double[] array;

    InPlace(double[] array, int length) {
      super(length);
      this.array = array;
    }

    @Override
    Row open(int index) {
      return new Row(array, index * length);
    }

    @Override
    Row create(int index) {
      return open(index);
    }

    @Override
    void close(int index) {
      // It was written where it stays.
    }
  }

  private static final class Doubles extends HostRows {
    private final DoubleBuffer buffer;
    private final Row row;

    Doubles(DoubleBuffer buffer, int length) {
      super(length);
      this.buffer = buffer;
      this.row = Row.zeros(length);
    }

    @Override
    Row open(int index) {
      buffer.get(index * length, row.array);
      return row;
    }

    @Override
    Row create(int index) {
      return row;
    }

    @Override
    void close(int index) {
      buffer.put(index * length, row.array);
    }
  }

  private static final class Floats extends HostRows {
    private final FloatBuffer buffer;
    private final float[] narrow;
    private final Row row;

    Floats(FloatBuffer buffer, int length) {
      super(length);
      this.buffer = buffer;
      this.narrow = new float[length];
      this.row = Row.zeros(length);
    }

    @Override
    Row open(int index) {
      buffer.get(index * length, narrow);
      for (int j = 0; j < length; j++) {
        row.array[j] = narrow[j];
      }
      return row;
    }

    @Override
    Row create(int index) {
      return row;
    }

    @Override
    void close(int index) {
      for (int j = 0; j < length; j++) {
        narrow[j] = (float) row.array[j];
      }
      buffer.put(index * length, narrow);
    }
  }
}
