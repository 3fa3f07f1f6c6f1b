package org.thalweg.plain;

import org.thalweg.array.DType;

/** How an array prints: {@code float64(2, 3)} and its elements, an axis too long to read cut. */
final class ArrayText {
  /** Arrays of at most so many elements are shown whole. */
  private static final int SHOWN_WHOLE = 100;

  /** How many elements stay at each end of an axis that is cut. */
  private static final int EDGE = 3;

  /** How many elements are shown at most: many short axes multiply. */
  private static final int MOST = 1000;

  private final PlainArray x;
  private final StringBuilder text = new StringBuilder();
  private int shown;

  private ArrayText(PlainArray x) {
    this.x = x;
  }

  static String of(PlainArray x) {
    return new ArrayText(x).write();
  }

  private String write() {
    text.append(x.dtype).append(x.shape).append(x.shape.ndim() > 1 && x.size > 0 ? '\n' : ' ');
    writeAxis(0, x.offset);
    return text.toString();
  }

  private void writeAxis(int axis, int at) {
    if (axis == x.shape.ndim()) {
      text.append(element(at));
      shown++;
      return;
    }
    if (x.size == 0) {
      text.append("[]");
      return;
    }
    int length = (int) x.shape.dim(axis);
    boolean cut = x.size > SHOWN_WHOLE && length > 2 * EDGE;
    text.append('[');
    for (int i = 0; i < length; i++) {
      writeSeparator(axis, i);
      if (shown >= MOST) {
        text.append("...");
        break;
      } else if (cut && i == EDGE) {
        text.append("...");
        i = length - EDGE - 1;
      } else {
        writeAxis(axis + 1, at + i * x.strides[axis]);
      }
    }
    text.append(']');
  }

  /** Rows on lines of their own, set in as deep as they are nested; elements after commas. */
  private void writeSeparator(int axis, int i) {
    if (i == 0) {
      return;
    }
    boolean rows = axis < x.shape.ndim() - 1;
    text.append(rows ? ",\n" + " ".repeat(axis + 1) : ", ");
  }

  private String element(int at) {
    if (x.dtype.isComplex()) {
      return complexElement(2 * at);
    }
    if (x.data instanceof double[] a) {
      return Double.toString(a[at]);
    } else if (x.data instanceof float[] a) {
      return Float.toString(a[at]);
    } else if (x.data instanceof long[] a) {
      return x.dtype == DType.UINT64 ? Long.toUnsignedString(a[at]) : Long.toString(a[at]);
    } else if (x.data instanceof int[] a) {
      return x.dtype == DType.UINT32 ? Integer.toUnsignedString(a[at]) : Integer.toString(a[at]);
    } else if (x.data instanceof short[] a) {
      return Integer.toString(x.dtype == DType.UINT16 ? Short.toUnsignedInt(a[at]) : a[at]);
    }
    byte element = ((byte[]) x.data)[at];
    return switch (x.dtype) {
      case BOOL -> Boolean.toString(element != 0);
      case UINT8 -> Integer.toString(Byte.toUnsignedInt(element));
      default -> Integer.toString(element);
    };
  }

  /** The parts with the sign between them that the imaginary one has: {@code 1.0-2.0j}. */
  private String complexElement(int at) {
    String real;
    String imaginary;
    if (x.data instanceof double[] a) {
      real = Double.toString(a[at]);
      imaginary = Double.toString(a[at + 1]);
    } else {
      float[] a = (float[]) x.data;
      real = Float.toString(a[at]);
      imaginary = Float.toString(a[at + 1]);
    }
    return real + (imaginary.startsWith("-") ? "" : "+") + imaginary + "j";
  }
}
