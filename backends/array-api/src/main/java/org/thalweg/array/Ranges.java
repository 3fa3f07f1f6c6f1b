package org.thalweg.array;

/** Arrays of evenly spaced numbers, computed in Java memory. */
final class Ranges {
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private Ranges() {}

  static <A> A arange(ArrayNamespace<A> xp, double start, double stop, double step, DType dtype) {
    if (step == 0 || Double.isNaN(start) || Double.isNaN(stop) || Double.isNaN(step)) {
      throw new IllegalArgumentException(
          "arange takes numbers and a step other than 0, was given "
              + start
              + ", "
              + stop
              + ", "
              + step);
    }
    double count = Math.max(0, Math.ceil((stop - start) / step));
    double[] values = new double[length(count)];
    for (int i = 0; i < values.length; i++) {
      values[i] = start + i * step;
    }
    return cast(xp, xp.asarray(values), dtype);
  }

  static <A> A arange(ArrayNamespace<A> xp, long start, long stop, long step, DType dtype) {
    if (step == 0) {
      throw new IllegalArgumentException("arange takes a step other than 0");
    }
    long[] values = new long[length(count(start, stop, step))];
    for (int i = 0; i < values.length; i++) {
      values[i] = start + i * step;
    }
    return cast(xp, xp.asarray(values), dtype);
  }

  /** How many steps there are, exactly: a span may exceed a long, so it is taken as unsigned. */
  private static double count(long start, long stop, long step) {
    if (step > 0 ? stop <= start : stop >= start) {
      return 0;
    }
    long span = step > 0 ? stop - start : start - stop;
    long count = Long.divideUnsigned(span - 1, Math.abs(step)) + 1;
    return count < 0 ? Double.POSITIVE_INFINITY : count;
  }

  static <A> A linspace(
      ArrayNamespace<A> xp, double start, double stop, long num, boolean endpoint, DType dtype) {
    if (num < 0) {
      throw new IllegalArgumentException("linspace takes 0 or more numbers, was " + num);
    }
    double[] values = new double[length((double) num)];
    double intervals = Math.max(1, endpoint ? num - 1 : num);
    for (int i = 0; i < values.length; i++) {
      values[i] = start + i * ((stop - start) / intervals);
    }
    if (endpoint && num > 1) {
      values[values.length - 1] = stop;
    }
    return cast(xp, xp.asarray(values), dtype);
  }

  static <A> A eye(ArrayNamespace<A> xp, Shape shape, long k, DType dtype) {
    A rows = xp.reshape(xp.arange(shape.dim(0)), -1, 1);
    A columns = xp.arange(shape.dim(1));
    long within = Math.max(-shape.dim(0), Math.min(k, shape.dim(1)));
    return xp.astype(xp.equal(xp.subtract(columns, rows), within), dtype);
  }

  private static int length(double count) {
    if (count > LONGEST) {
      throw new IllegalArgumentException(
          "a range of " + count + " numbers is too long for one Java array");
    }
    return (int) count;
  }

  private static <A> A cast(ArrayNamespace<A> xp, A x, DType dtype) {
    return xp.dtype(x) == dtype ? x : xp.astype(x, dtype);
  }
}
