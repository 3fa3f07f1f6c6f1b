package org.thalweg.testkit;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** Runs a host kernel on memory of both kinds, filled with what must not be read. */
final class KernelChecks {
  /** What an output holds before: a bit pattern that no result has by chance. */
  private static final byte FILLER = (byte) 0xA5;

  private KernelChecks() {}

  /**
   * The outputs of a kernel.
   *
   * @param kernel the kernel
   * @param inputs inputs that it accepts
   * @param direct whether memory is off the heap
   * @throws AssertionError if the kernel changed an input
   */
  static List<NdArray> run(HostKernel kernel, List<NdArray> inputs, boolean direct) {
    List<ArraySpec> specs = specs(inputs);
    List<HostArray> in = new ArrayList<>();
    for (NdArray x : inputs) {
      in.add(filled(x, direct));
    }
    List<HostArray> out = new ArrayList<>();
    for (ArraySpec spec : kernel.outputs(specs)) {
      OptionalInt start = kernel.startsAs(out.size(), specs);
      out.add(
          start.isPresent()
              ? filled(inputs.get(start.getAsInt()), direct)
              : allocated(spec, direct));
    }
    kernel.run(in, out);
    for (int i = 0; i < in.size(); i++) {
      if (!read(in.get(i)).cells().equals(inputs.get(i).cells())) {
        throw new AssertionError("the kernel changed input " + i);
      }
    }
    return out.stream().map(KernelChecks::read).toList();
  }

  static List<ArraySpec> specs(List<NdArray> inputs) {
    return inputs.stream().map(x -> new ArraySpec(x.shape(), x.dtype())).toList();
  }

  private static HostArray filled(NdArray x, boolean direct) {
    HostArray host = allocated(new ArraySpec(x.shape(), x.dtype()), direct);
    Object flat = x.flat();
    for (int i = 0; i < x.size(); i++) {
      put(host.buffer(), i, Array.get(flat, i));
    }
    return host;
  }

  private static HostArray allocated(ArraySpec spec, boolean direct) {
    int length = Math.toIntExact(spec.shape().size());
    return direct ? direct(spec, length) : onHeap(spec, length);
  }

  private static HostArray direct(ArraySpec spec, int length) {
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(length * spec.dtype().bytes()).order(ByteOrder.nativeOrder());
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, FILLER);
    }
    return HostArray.of(
        spec,
        switch (spec.dtype()) {
          case INT16, UINT16 -> bytes.asShortBuffer();
          case INT32, UINT32 -> bytes.asIntBuffer();
          case INT64, UINT64 -> bytes.asLongBuffer();
          case FLOAT32 -> bytes.asFloatBuffer();
          case FLOAT64 -> bytes.asDoubleBuffer();
          default -> bytes;
        });
  }

  private static HostArray onHeap(ArraySpec spec, int length) {
    Class<?> type = spec.dtype() == DType.BOOL ? byte.class : spec.dtype().javaType();
    HostArray host = HostArray.ofArray(spec, Array.newInstance(type, length));
    for (int i = 0; i < length; i++) {
      put(host.buffer(), i, -999_999);
    }
    return host;
  }

  private static void put(Buffer buffer, int i, Object value) {
    if (value instanceof Boolean truth) {
      put(buffer, i, truth ? 1 : 0);
      return;
    }
    Number number = (Number) value;
    if (buffer instanceof DoubleBuffer b) {
      b.put(i, number.doubleValue());
    } else if (buffer instanceof FloatBuffer b) {
      b.put(i, number.floatValue());
    } else if (buffer instanceof LongBuffer b) {
      b.put(i, number.longValue());
    } else if (buffer instanceof IntBuffer b) {
      b.put(i, number.intValue());
    } else if (buffer instanceof ShortBuffer b) {
      b.put(i, number.shortValue());
    } else {
      ((ByteBuffer) buffer).put(i, number.byteValue());
    }
  }

  private static NdArray read(HostArray host) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < host.shape().size(); i++) {
      cells.add(get(host.buffer(), i));
    }
    return NdArray.of(host.dtype(), host.shape(), cells);
  }

  private static Number get(Buffer buffer, int i) {
    if (buffer instanceof DoubleBuffer b) {
      return b.get(i);
    } else if (buffer instanceof FloatBuffer b) {
      return (double) b.get(i);
    } else if (buffer instanceof LongBuffer b) {
      return b.get(i);
    } else if (buffer instanceof IntBuffer b) {
      return b.get(i);
    } else if (buffer instanceof ShortBuffer b) {
      return (long) b.get(i);
    }
    return (long) ((ByteBuffer) buffer).get(i);
  }
}
