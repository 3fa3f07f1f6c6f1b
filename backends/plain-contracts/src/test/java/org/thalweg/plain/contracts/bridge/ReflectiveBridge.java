package org.thalweg.plain.contracts.bridge;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.MatrixNorm;
import org.thalweg.array.MeshgridIndexing;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;

/**
 * What a binding of another language does: it finds methods of public interfaces by name and
 * argument types, and knows no array type.
 */
final class ReflectiveBridge {

  /** What every array that comes in is passed through: a transform makes variables of some. */
  interface Entrance {
    Object enter(Object array);
  }

  /** An argument as a method is looked up by it and called with it. */
  private record Argument(Class<?> type, @Nullable Object value) {}

  private final ArrayNamespace<?> xp;
  private final Entrance entrance;

  ReflectiveBridge(ArrayNamespace<?> xp, Entrance entrance) {
    this.xp = xp;
    this.entrance = entrance;
  }

  ReflectiveBridge(ArrayNamespace<?> xp) {
    this(xp, array -> array);
  }

  /** The method of a function for a way to call it. */
  static Method method(StandardFunction function, Class<?>... types) {
    try {
      return type(function).getMethod(StandardFunction.camelCase(function.name()), types);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(function + " has no method of " + Arrays.toString(types), e);
    }
  }

  private static Class<?> type(StandardFunction function) {
    return switch (function.section()) {
      case "linalg" -> LinalgExtension.class;
      case "fft" -> FftExtension.class;
      case "info" -> NamespaceInfo.class;
      default -> ArrayNamespace.class;
    };
  }

  private Object target(StandardFunction function) {
    return switch (function.section()) {
      case "linalg" -> xp.linalg();
      case "fft" -> xp.fft();
      case "info" -> xp.info();
      default -> xp;
    };
  }

  /** Calls a function in one of its ways, with arguments of a data type. */
  Object call(StandardFunction function, List<String> form, DType dtype) {
    List<Argument> arguments = form.stream().map(word -> argument(word, dtype)).toList();
    Class<?>[] types = arguments.stream().map(Argument::type).toArray(Class<?>[]::new);
    return invoke(
        method(function, types),
        target(function),
        arguments.stream().map(Argument::value).toArray());
  }

  /** Calls a method of the namespace by its name and argument types. */
  Object call(String name, Class<?>[] types, @Nullable Object... arguments) {
    return invoke(
        method(new StandardFunction("", name, List.of(), List.of()), types), xp, arguments);
  }

  private static Object invoke(Method method, Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(method + " is not public", e);
    }
  }

  private Argument argument(String word, DType dtype) {
    int colon = word.indexOf(':');
    return colon >= 0
        ? typed(word.substring(0, colon), word.substring(colon + 1))
        : array(word, dtype);
  }

  private Argument array(String word, DType dtype) {
    return switch (word) {
      case "dtype" -> new Argument(DType.class, dtype);
      case "xs" -> new Argument(List.class, List.of(x(dtype), y(dtype)));
      case "vs" -> new Argument(List.class, List.of(v(dtype), v(dtype)));
      case "shapes" -> new Argument(List.class, List.of(Shape.of(2, 1), Shape.of(3)));
      default -> new Argument(Object.class, operand(word, dtype));
    };
  }

  private Object operand(String word, DType dtype) {
    return switch (word) {
      case "x" -> x(dtype);
      case "y" -> y(dtype);
      case "v" -> v(dtype);
      case "one" -> asarray(dtype, new long[] {1, 2}, 1, 2);
      case "c" -> asarray(DType.BOOL, new long[] {2, 2}, 1, 0, 0, 1);
      case "k" -> asarray(DType.INT64, new long[] {2}, 0, 1);
      case "kk" -> asarray(DType.INT64, new long[] {2, 2}, 0, 1, 1, 0);
      case "kv" -> asarray(DType.INT64, new long[] {3}, 0, 1, 2);
      case "r" -> asarray(real(dtype), new long[0], 0.5);
      default -> throw new IllegalArgumentException("no argument is called " + word);
    };
  }

  private static DType real(DType dtype) {
    return dtype == DType.FLOAT32 || dtype == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
  }

  Object x(DType dtype) {
    boolean floating = dtype.isFloating();
    return floating
        ? asarray(dtype, new long[] {2, 2}, 2, 0.5, 0.5, 1.25)
        : asarray(dtype, new long[] {2, 2}, 2, 1, 1, 2);
  }

  private Object y(DType dtype) {
    return asarray(dtype, new long[] {2, 2}, 1, 2, 3, 1);
  }

  private Object v(DType dtype) {
    return asarray(dtype, new long[] {3}, 1, 2, 4);
  }

  /** An array made by {@code asarray} from numbers, row-major; complex ones have no other part. */
  Object asarray(DType dtype, long[] shape, double... numbers) {
    int width = dtype.isComplex() ? 2 : 1;
    Object flat = Array.newInstance(dtype.javaType(), width * numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      put(flat, width * i, numbers[i], dtype);
    }
    Class<?>[] types = {Object.class, long[].class, DType.class};
    return entrance.enter(call("asarray", types, flat, shape, dtype));
  }

  private static void put(Object flat, int i, double number, DType dtype) {
    switch (dtype) {
      case BOOL -> Array.setBoolean(flat, i, number != 0);
      case INT8, UINT8 -> Array.setByte(flat, i, (byte) number);
      case INT16, UINT16 -> Array.setShort(flat, i, (short) number);
      case INT32, UINT32 -> Array.setInt(flat, i, (int) number);
      case INT64, UINT64 -> Array.setLong(flat, i, (long) number);
      case FLOAT32, COMPLEX64 -> Array.setFloat(flat, i, (float) number);
      default -> Array.setDouble(flat, i, number);
    }
  }

  private static Argument typed(String type, String value) {
    return switch (type) {
      case "long" -> new Argument(long.class, Long.valueOf(value));
      case "int" -> new Argument(int.class, Integer.valueOf(value));
      case "double" -> new Argument(double.class, Double.valueOf(value));
      case "bool" -> new Argument(boolean.class, Boolean.valueOf(value));
      case "ints" -> new Argument(int[].class, value.equals("null") ? null : ints(value));
      case "longs" -> new Argument(long[].class, numbers(value));
      case "String" -> new Argument(String.class, value);
      default -> constant(type, value);
    };
  }

  private static Argument constant(String type, String value) {
    return switch (type) {
      case "DType" -> new Argument(DType.class, DType.valueOf(value));
      case "DTypeKind" -> new Argument(DTypeKind.class, DTypeKind.valueOf(value));
      case "FftNorm" -> new Argument(FftNorm.class, FftNorm.valueOf(value));
      case "MatrixNorm" -> new Argument(MatrixNorm.class, MatrixNorm.valueOf(value));
      case "MeshgridIndexing" ->
          new Argument(MeshgridIndexing.class, MeshgridIndexing.valueOf(value));
      case "QrMode" -> new Argument(QrMode.class, QrMode.valueOf(value));
      case "Side" -> new Argument(Side.class, Side.valueOf(value));
      default -> throw new IllegalArgumentException("no type is called " + type);
    };
  }

  private static long[] numbers(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
  }

  private static int[] ints(String text) {
    return Arrays.stream(numbers(text)).mapToInt(Math::toIntExact).toArray();
  }
}
