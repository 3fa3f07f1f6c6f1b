package org.thalweg.plain.contracts.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayAttributes;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.Index;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.ScatterFunctions;
import org.thalweg.array.ShapeException;
import org.thalweg.plain.PlainNamespace;

/**
 * A namespace can be driven by reflection alone: the standard's names in camel case, its order of
 * arguments, optional ones as overloads, and no type but public ones.
 */
class ReflectiveBridgeTest {
  private static final ReflectiveBridge BRIDGE = new ReflectiveBridge(PlainNamespace.INSTANCE);
  private static final Class<?>[] OBJECT = {Object.class};
  private static final Class<?>[] OVER_AXES = {Object.class, int[].class, boolean.class};

  /** What a namespace has that the standard has as attributes or constants, or not at all. */
  private static final Set<String> BESIDES_THE_FUNCTIONS =
      Set.of(
          "apiVersion",
          "apply",
          "constant",
          "defaultDevice",
          "e",
          "fft",
          "getItem",
          "inf",
          "info",
          "linalg",
          "name",
          "nan",
          "newaxis",
          "openScope",
          "pi",
          "setItem",
          "stopGradient",
          "weakScalar",
          "xp");

  static List<StandardFunction> functions() {
    return StandardFunction.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyWayToCallAFunctionWorksForSomeDataType(StandardFunction function) {
    for (List<String> form : function.forms()) {
      Set<DType> taken = EnumSet.noneOf(DType.class);
      for (DType dtype : DType.values()) {
        try {
          assertNotNull(BRIDGE.call(function, form, dtype));
          taken.add(dtype);
        } catch (DTypeException refused) {
          assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
      }
      assertTrue(!taken.isEmpty(), () -> function + " of " + form + " takes no data type");
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void partsOfAResultHaveTheStandardsNames(StandardFunction function) {
    if (function.parts().isEmpty()) {
      return;
    }
    Object result = BRIDGE.call(function, function.forms().get(0), DType.FLOAT64);

    List<String> names =
        Arrays.stream(result.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertEquals(function.parts().stream().map(StandardFunction::camelCase).toList(), names);
    assertTrue(Modifier.isPublic(result.getClass().getModifiers()));
  }

  @Test
  void everyFunctionOfTheInterfacesIsListed() {
    Set<String> main = new TreeSet<>();
    Set<String> linalg = new TreeSet<>();
    Set<String> fft = new TreeSet<>();
    for (StandardFunction function : functions()) {
      Set<String> names =
          function.section().equals("linalg")
              ? linalg
              : function.section().equals("fft") ? fft : main;
      names.add(StandardFunction.camelCase(function.name()));
    }

    assertEquals(Set.of(), unlisted(ArrayNamespace.class, main));
    assertEquals(Set.of(), unlisted(LinalgExtension.class, linalg));
    assertEquals(Set.of(), unlisted(FftExtension.class, fft));
  }

  private static Set<String> unlisted(Class<?> type, Set<String> listed) {
    Set<Class<?>> others = Set.of(ArrayAttributes.class, ScatterFunctions.class);
    Set<String> names = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (!others.contains(method.getDeclaringClass()) && !method.isSynthetic()) {
        names.add(method.getName());
      }
    }
    names.removeAll(listed);
    names.removeAll(BESIDES_THE_FUNCTIONS);
    return names;
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void flatArraysComeBackAsTheyWentIn(DType dtype) {
    Object x = BRIDGE.asarray(dtype, new long[] {2, 3}, 0, 1, 2, 3, 255, 5);

    Object flat = BRIDGE.call("to_flat_array", OBJECT, x);
    Class<?>[] types = {Object.class, long[].class, DType.class};
    Object again = BRIDGE.call("asarray", types, flat, new long[] {2, 3}, dtype);

    assertEquals(dtype.javaType(), flat.getClass().getComponentType());
    assertEquals(dtype.isComplex() ? 12 : 6, Array.getLength(flat));
    assertEquals(elements(flat), elements(BRIDGE.call("to_flat_array", OBJECT, again)));
  }

  private static List<Object> elements(Object flat) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(flat); i++) {
      elements.add(Array.get(flat, i));
    }
    return elements;
  }

  private static double[] doubles(Object array) {
    return (double[]) BRIDGE.call("to_flat_array", OBJECT, array);
  }

  @Test
  void nullAxesMeanAllAndEmptyOnesNone() {
    Object x = BRIDGE.asarray(DType.FLOAT64, new long[] {2, 2}, 1, 2, 3, 4);

    assertArrayEquals(new double[] {10}, doubles(BRIDGE.call("sum", OVER_AXES, x, null, false)), 0);
    assertArrayEquals(
        new double[] {1, 2, 3, 4}, doubles(BRIDGE.call("sum", OVER_AXES, x, new int[0], false)), 0);
  }

  @Test
  void keysAreVarargs() {
    Object x = BRIDGE.asarray(DType.FLOAT64, new long[] {2, 2}, 1, 2, 3, 4);
    Object value = BRIDGE.asarray(DType.FLOAT64, new long[0], 9);
    Index[] key = {Index.at(1), Index.slice(0, 2)};

    Class<?>[] read = {Object.class, Index[].class};
    Class<?>[] write = {Object.class, Object.class, Index[].class};
    Object row = BRIDGE.call("get_item", read, x, key);
    Object changed = BRIDGE.call("set_item", write, x, value, key);

    assertArrayEquals(new double[] {3, 4}, doubles(row), 0);
    assertArrayEquals(new double[] {1, 2, 9, 9}, doubles(changed), 0);
    assertTrue(
        ReflectiveBridge.method(new StandardFunction("", "get_item", List.of(), List.of()), read)
            .isVarArgs());
  }

  @Test
  void errorsHaveTheTypesOfTheStandard() {
    Object x = BRIDGE.x(DType.FLOAT64);
    Object vector = BRIDGE.asarray(DType.FLOAT64, new long[] {3}, 1, 2, 3);
    Object longs = BRIDGE.x(DType.INT64);
    Class<?>[] two = {Object.class, Object.class};

    assertThrows(
        IndexOutOfBoundsException.class,
        () -> BRIDGE.call("sum", OVER_AXES, x, new int[] {2}, false));
    assertThrows(
        IndexOutOfBoundsException.class,
        () ->
            BRIDGE.call(
                "get_item",
                new Class<?>[] {Object.class, Index[].class},
                x,
                new Index[] {Index.at(5)}));
    assertThrows(ShapeException.class, () -> BRIDGE.call("add", two, x, vector));
    assertThrows(DTypeException.class, () -> BRIDGE.call("add", two, x, longs));
    assertTrue(IllegalArgumentException.class.isAssignableFrom(ShapeException.class));
    assertTrue(IllegalArgumentException.class.isAssignableFrom(DTypeException.class));
  }
}
