package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtGradientCollector;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The few things of DJL's native library that it does not show: running a script's method with its
 * numbers and lists while gradients are collected, and how an array lies in memory.
 */
final class TorchLibrary {
  private static final MethodHandle RUN;
  private static final MethodHandle VALUE;
  private static final MethodHandle CONTIGUOUS;
  private static final VarHandle JAVA_MEMORY;
  private static final AtomicBoolean COLLECTING;

  static {
    try {
      Class<?> type = Class.forName("ai.djl.pytorch.jni.PyTorchLibrary");
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      Object library = lookup.findStaticVarHandle(type, "LIB", type).get();
      MethodType run =
          MethodType.methodType(
              long.class, long.class, String.class, long[].class, boolean.class, boolean.class);
      RUN = lookup.findVirtual(type, "moduleRunMethod", run).bindTo(library);
      CONTIGUOUS =
          lookup
              .findVirtual(
                  type, "torchIsContiguous", MethodType.methodType(boolean.class, long.class))
              .bindTo(library);
      VALUE =
          MethodHandles.privateLookupIn(IValue.class, MethodHandles.lookup())
              .findConstructor(IValue.class, MethodType.methodType(void.class, long.class));
      JAVA_MEMORY =
          MethodHandles.privateLookupIn(PtNDArray.class, MethodHandles.lookup())
              .findVarHandle(PtNDArray.class, "dataRef", ByteBuffer.class);
      COLLECTING =
          (AtomicBoolean)
              MethodHandles.privateLookupIn(PtGradientCollector.class, MethodHandles.lookup())
                  .findStaticVarHandle(
                      PtGradientCollector.class, "isCollecting", AtomicBoolean.class)
                  .get();
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private TorchLibrary() {}

  /**
   * Runs a method of a module as in training: otherwise PyTorch makes arrays that can never take
   * part in a computation that is recorded.
   *
   * @param module the module's handle
   * @param method the method's name
   * @param arguments the handles of the arguments
   * @return the result, for the caller to close
   */
  @SuppressWarnings("IllegalCatch") // a method handle throws Throwable, the library unchecked ones
  static IValue run(long module, String method, long[] arguments) {
    try {
      long result = (long) RUN.invokeExact(module, method, arguments, true, false);
      return (IValue) VALUE.invokeExact(result);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an array's elements lie one behind the other, row-major. */
  @SuppressWarnings("IllegalCatch")
  static boolean isContiguous(NDArray x) {
    try {
      return (boolean) CONTIGUOUS.invokeExact((long) ((PtNDArray) x).getHandle());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a gradient collector is open: there is one at a time in the whole process. */
  static boolean isCollecting() {
    return COLLECTING.get();
  }

  /** Whether an array lies in memory of Java, which a view of it would not keep alive. */
  static boolean isInJavaMemory(NDArray x) {
    return JAVA_MEMORY.get((PtNDArray) x) != null;
  }
}
