package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** What every reduction does with axes, kept axes, empty arrays and views. */
final class ReductionCases {
  private static final List<Shape> SHAPES =
      List.of(
          Shape.SCALAR,
          Shape.of(1),
          Shape.of(7),
          Shape.of(3, 4),
          Shape.of(2, 1, 3),
          Shape.of(2, 3, 2),
          Shape.of(0),
          Shape.of(0, 3),
          Shape.of(3, 0, 2));

  private ReductionCases() {}

  static <A> void declare(Cases<A> cases, Reduction function) {
    cases.each(
        function.name(),
        "values over every choice of axes",
        function.dtypes(),
        (kit, dtype) -> values(kit, function, dtype));
    cases.add(
        function.name(), "short forms mean one axis or all", kit -> shortForms(kit, function));
    cases.add(function.name(), "axes that are not there are refused", kit -> axes(kit, function));
  }

  private static <A> void values(Kit<A> kit, Reduction function, DType dtype) {
    for (Shape shape : SHAPES) {
      NdArray x = kit.sample(dtype, shape);
      for (int[] axes : choices(shape.ndim())) {
        if (takes(function, shape, axes)) {
          for (Layout layout : Layout.values()) {
            check(kit, function, layout.make(kit.xp(), x), x, axes);
          }
        }
      }
    }
  }

  private static <A> void check(
      Kit<A> kit, Reduction function, A array, NdArray x, int @Nullable [] axes) {
    for (boolean keepdims : new boolean[] {false, true}) {
      NdArray expected =
          x.reduce(axes, keepdims, function.result().apply(x.dtype()), function.oracle());
      A z = function.call().apply(kit.xp(), array, axes, keepdims);
      try {
        kit.near(expected, z, function.traits().tolerance());
      } catch (AssertionError e) {
        throw new AssertionError(
            "axes " + Arrays.toString(axes) + " of " + x + ": " + e.getMessage(), e);
      }
    }
  }

  /** Whether a function has an answer for these axes: some take one, some nothing empty. */
  private static boolean takes(Reduction function, Shape shape, int @Nullable [] axes) {
    if (function.traits().oneAxis() && axes != null && axes.length != 1) {
      return false;
    }
    boolean emptyGroup = false;
    for (int axis = 0; axis < shape.ndim(); axis++) {
      emptyGroup |= shape.dim(axis) == 0 && contains(axes, axis, shape.ndim());
    }
    return !emptyGroup || function.traits().ofNothing();
  }

  private static boolean contains(int @Nullable [] axes, int axis, int ndim) {
    return axes == null || Arrays.stream(axes).anyMatch(a -> Math.floorMod(a, ndim) == axis);
  }

  /** Null for all axes, none, and every set of axes, with the last one counted from the end. */
  private static List<int @Nullable []> choices(int ndim) {
    List<int @Nullable []> choices = new ArrayList<>();
    choices.add(null);
    for (int set = 0; set < 1 << ndim; set++) {
      int[] axes = new int[Integer.bitCount(set)];
      int next = axes.length;
      for (int axis = 0; axis < ndim; axis++) {
        if ((set >> axis & 1) != 0) {
          axes[--next] = axis == ndim - 1 ? -1 : axis;
        }
      }
      choices.add(axes);
    }
    return choices;
  }

  private static <A> void shortForms(Kit<A> kit, Reduction function) {
    DType dtype = kit.having(function.dtypes()).get(0);
    NdArray x = kit.sample(dtype, Shape.of(2, 3, 4));
    A array = kit.array(x);
    DType result = function.result().apply(dtype);
    Tolerance tolerance = function.traits().tolerance();

    NdArray overAll = x.reduce(null, false, result, function.oracle());
    kit.near(overAll, function.forms().all().apply(kit.xp(), array), tolerance);
    for (int axis = -3; axis < 3; axis++) {
      NdArray gone = x.reduce(new int[] {axis}, false, result, function.oracle());
      NdArray kept = x.reduce(new int[] {axis}, true, result, function.oracle());
      kit.near(gone, function.forms().one().apply(kit.xp(), array, axis), tolerance);
      kit.near(gone, function.forms().keeping().apply(kit.xp(), array, axis, false), tolerance);
      kit.near(kept, function.forms().keeping().apply(kit.xp(), array, axis, true), tolerance);
    }
  }

  private static <A> void axes(Kit<A> kit, Reduction function) {
    DType dtype = kit.having(function.dtypes()).get(0);
    A x = kit.array(kit.sample(dtype, Shape.of(2, 3)));
    A scalar = kit.array(kit.sample(dtype, Shape.SCALAR));
    for (int axis : new int[] {2, -3, 99}) {
      kit.failsWithIndexError(() -> function.forms().one().apply(kit.xp(), x, axis));
      kit.failsWithIndexError(() -> function.call().apply(kit.xp(), x, new int[] {axis}, true));
    }
    kit.failsWithIndexError(() -> function.forms().one().apply(kit.xp(), scalar, 0));
    kit.failsWithValueError(() -> function.call().apply(kit.xp(), x, new int[] {0, -2}, false));
    if (function.traits().oneAxis()) {
      kit.failsWithValueError(() -> function.call().apply(kit.xp(), x, new int[] {0, 1}, false));
      kit.failsWithValueError(() -> function.call().apply(kit.xp(), x, new int[0], false));
    }
  }
}
