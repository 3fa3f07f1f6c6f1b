package org.thalweg.autodiff.internal.compiled;

/** Elements of Java memory by their places. */
final class Gathering {
  private Gathering() {}

  /** New memory of the type of the given one, with the elements at some places. */
  static Object of(Object from, int[] places) {
    if (from instanceof double[] x) {
      double[] to = new double[places.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = x[places[i]];
      }
      return to;
    } else if (from instanceof float[] x) {
      float[] to = new float[places.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = x[places[i]];
      }
      return to;
    } else if (from instanceof long[] x) {
      long[] to = new long[places.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = x[places[i]];
      }
      return to;
    } else if (from instanceof int[] x) {
      int[] to = new int[places.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = x[places[i]];
      }
      return to;
    } else if (from instanceof short[] x) {
      short[] to = new short[places.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = x[places[i]];
      }
      return to;
    }
    byte[] x = (byte[]) from;
    byte[] to = new byte[places.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = x[places[i]];
    }
    return to;
  }
}
