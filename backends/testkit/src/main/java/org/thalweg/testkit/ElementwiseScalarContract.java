package org.thalweg.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ElementwiseScalarFunctions;
import org.thalweg.array.Shape;

/**
 * Element-wise functions with a number beside an array: each gives what the function of two arrays
 * gives for the number in the array's data type.
 */
final class ElementwiseScalarContract implements Section {
  @Override
  public Class<?> functions() {
    return ElementwiseScalarFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    List<Method> methods = new ArrayList<>();
    for (Method method : ElementwiseScalarFunctions.class.getDeclaredMethods()) {
      if (!method.isSynthetic()) {
        methods.add(method);
      }
    }
    methods.sort(Comparator.comparing(Method::toString));
    for (Method method : methods) {
      declare(cases, method);
    }
  }

  private static <A> void declare(Cases<A> cases, Method method) {
    Class<?> scalar = scalarType(method);
    String form =
        Arrays.toString(
            Arrays.stream(method.getParameterTypes())
                .map(ElementwiseScalarContract::word)
                .toArray());
    for (DType dtype : cases.having(dtypes(method.getName(), scalar))) {
      cases.add(
          method.getName(),
          "as of two arrays, " + form + ", " + dtype,
          kit -> asOfArrays(kit, method, dtype));
    }
    if (scalar == double.class) {
      cases.add(
          method.getName(),
          "a fraction beside integers is refused, " + form,
          kit -> {
            Object x = kit.array(NdArray.vector(1L, 2));
            Object[] arguments = arguments(method, x, 0.5);
            kit.fails(DTypeException.class, () -> call(kit.xp(), method, arguments));
          });
    }
  }

  private static String word(Class<?> type) {
    return type.isPrimitive() ? type.getSimpleName() : "array";
  }

  private static Class<?> scalarType(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .filter(Class::isPrimitive)
        .findFirst()
        .orElseThrow();
  }

  /** The data types that a number of this Java type can stand beside in this function. */
  private static List<DType> dtypes(String function, Class<?> scalar) {
    List<DType> taken =
        Binary.ALL.stream()
            .filter(binary -> binary.name().equals(function))
            .findFirst()
            .map(Binary::dtypes)
            .orElse(Cases.REAL_VALUED);
    return taken.stream()
        .filter(
            dtype ->
                scalar == boolean.class
                    ? dtype == DType.BOOL
                    : scalar == double.class ? dtype.isRealFloating() : dtype != DType.BOOL)
        .toList();
  }

  private static Object number(Class<?> scalar) {
    return scalar == boolean.class ? (Object) true : scalar == long.class ? (Object) 3L : 2.7;
  }

  private static <A> void asOfArrays(Kit<A> kit, Method method, DType dtype) {
    NdArray x = positive(kit, dtype);
    Object number = number(scalarType(method));
    A array = kit.array(x);
    A scalar = kit.array(NdArray.scalar(dtype, number));

    Object z = call(kit.xp(), method, arguments(method, array, number));
    Object expected = call(kit.xp(), ofArrays(method), arguments(method, array, scalar));

    kit.same(kit.read(kit.xp().own(expected)), kit.xp().own(z));
    kit.same(x, array);
  }

  /** Small numbers above 0, in the domain of every function. */
  private static NdArray positive(Kit<?> kit, DType dtype) {
    return dtype == DType.BOOL
        ? kit.sample(dtype, Shape.of(2, 3))
        : NdArray.build(dtype, Shape.of(2, 3), index -> 1L + kit.random().nextInt(9));
  }

  /** The arguments of a call: the number where the method has a primitive parameter. */
  private static Object[] arguments(Method method, Object array, Object number) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.isPrimitive() ? number : array)
        .toArray();
  }

  private static Method ofArrays(Method method) {
    Class<?>[] types = new Class<?>[method.getParameterCount()];
    Arrays.fill(types, Object.class);
    try {
      return ArrayNamespace.class.getMethod(method.getName(), types);
    } catch (NoSuchMethodException e) {
      throw new AssertionError("no function of arrays is named " + method.getName(), e);
    }
  }

  private static Object call(Object xp, Method method, Object... arguments) {
    try {
      return method.invoke(xp, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
