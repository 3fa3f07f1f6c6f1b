package org.thalweg.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.ElementwiseScalarFunctions;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;

/** Gradient cases of element-wise functions: inside their domains and away from their kinks. */
final class ElementwiseGradients {
  /** Functions of one array whose values are bool or whose derivative is not asked for. */
  private static final Set<String> WITHOUT =
      Set.of("bitwiseInvert", "isfinite", "isinf", "isnan", "logicalNot", "signbit");

  /** Where functions of one array are smooth, if not on all of -2 to 2.3. */
  private static final Map<String, double[]> DOMAINS =
      Map.ofEntries(
          Map.entry("abs", new double[] {0.2, 2.3}),
          Map.entry("acos", new double[] {-0.7, 0.7}),
          Map.entry("acosh", new double[] {1.6, 3}),
          Map.entry("asin", new double[] {-0.7, 0.7}),
          Map.entry("atanh", new double[] {-0.6, 0.6}),
          Map.entry("log", new double[] {0.4, 2.5}),
          Map.entry("log10", new double[] {0.4, 2.5}),
          Map.entry("log1p", new double[] {-0.5, 2.5}),
          Map.entry("log2", new double[] {0.4, 2.5}),
          Map.entry("reciprocal", new double[] {0.5, 2.5}),
          Map.entry("sqrt", new double[] {0.4, 2.5}),
          Map.entry("tan", new double[] {-1, 1}));

  private static final List<String> OF_TWO =
      List.of(
          "add",
          "atan2",
          "copysign",
          "divide",
          "floorDivide",
          "hypot",
          "logaddexp",
          "maximum",
          "minimum",
          "multiply",
          "pow",
          "remainder",
          "subtract");

  private static final List<List<Shape>> BROADCASTS =
      List.of(
          List.of(Shape.of(2, 3), Shape.of(2, 3)),
          List.of(Shape.of(2, 3), Shape.of(3)),
          List.of(Shape.of(2, 1), Shape.of(1, 3)),
          List.of(Shape.SCALAR, Shape.of(2)),
          List.of(Shape.of(2), Shape.of(1, 1)),
          List.of(Shape.of(2, 0), Shape.of(1)));

  private ElementwiseGradients() {}

  static List<GradientCase> all() {
    List<GradientCase> cases = new ArrayList<>();
    Unary.ALL.stream().filter(f -> !WITHOUT.contains(f.name())).forEach(f -> add(cases, f));
    Binary.ALL.stream().filter(f -> OF_TWO.contains(f.name())).forEach(f -> add(cases, f));
    addNumbers(cases);
    addClip(cases);
    return cases;
  }

  private static void add(List<GradientCase> cases, Unary function) {
    double[] domain = DOMAINS.getOrDefault(function.name(), new double[] {-2, 2.3});
    ArrayFunction f = new OfOne(function.call());
    cases.add(GradientCase.of(function.name(), "a vector", f, List.of(between(domain, 7))));
    cases.add(GradientCase.of(function.name(), "a number", f, List.of(number(domain))));
    Constant none = Constant.of(new double[0], Shape.of(0, 2), DType.FLOAT64);
    cases.add(GradientCase.of(function.name(), "nothing", f, List.of(none)));
  }

  private static Constant between(double[] domain, int count) {
    double[] points = new double[count];
    Arrays.setAll(points, i -> domain[0] + (domain[1] - domain[0]) * (i + 0.35) / count);
    return Constant.of(points);
  }

  private static Constant number(double[] domain) {
    double[] point = {domain[0] + 0.7 * (domain[1] - domain[0])};
    return Constant.of(point, Shape.SCALAR, DType.FLOAT64);
  }

  private static void add(List<GradientCase> cases, Binary function) {
    for (List<Shape> shapes : BROADCASTS) {
      cases.add(
          GradientCase.of(
              function.name(),
              shapes.get(0) + " with " + shapes.get(1),
              new OfTwo(function.call()),
              List.of(left(shapes.get(0)), right(shapes.get(1)))));
    }
    if (!function.name().equals("pow")) {
      Constant x1 = Constant.of(new double[] {-0.7, 0.6, -1.2, 1.4});
      Constant x2 = Constant.of(new double[] {1.1, -0.8, -0.9, 0.5});
      ArrayFunction f = new OfTwo(function.call());
      cases.add(GradientCase.of(function.name(), "signs of every kind", f, List.of(x1, x2)));
    }
  }

  /** Different positive numbers, none near one of the right operands or their multiples. */
  private static Constant left(Shape shape) {
    double[] x = new double[(int) shape.size()];
    Arrays.setAll(x, i -> 0.5 + 0.37 * i);
    return Constant.of(x, shape, DType.FLOAT64);
  }

  private static Constant right(Shape shape) {
    double[] x = new double[(int) shape.size()];
    Arrays.setAll(x, i -> 1.91 + 0.3 * i);
    return Constant.of(x, shape, DType.FLOAT64);
  }

  private static void addNumbers(List<GradientCase> cases) {
    Method[] methods = ElementwiseScalarFunctions.class.getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(Method::toString));
    for (Method method : methods) {
      boolean truth = Arrays.asList(method.getParameterTypes()).contains(boolean.class);
      if (OF_TWO.contains(method.getName()) && !method.isSynthetic() && !truth) {
        Constant x = Constant.of(new double[] {0.6, 1.3, 2.2});
        cases.add(
            GradientCase.of(
                method.getName(),
                "with a number, " + types(method),
                new OfNumber(method),
                List.of(x)));
      }
    }
    for (double exponent : new double[] {-1.5, 0, 0.5, 1, 2, 3}) {
      Constant x = Constant.of(new double[] {0.6, 1.3, 2.2});
      String name = "to the power of " + exponent;
      cases.add(GradientCase.of("pow", name, new ToThePower(exponent), List.of(x)));
    }
  }

  private static String types(Method method) {
    List<String> types = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      types.add(type.isPrimitive() ? type.getSimpleName() : "array");
    }
    return String.join(" ", types);
  }

  private static void addClip(List<GradientCase> cases) {
    Constant x = Constant.of(new double[][] {{0.2, 1.1, 2.4}, {1.7, 0.1, 3.3}});
    Constant min = Constant.of(new double[] {0.5, 0.7, 0.9});
    Constant max = Constant.of(new double[][] {{1.9}, {2.9}});
    cases.add(GradientCase.of("clip", "no bounds", ElementwiseGradients::clip0, List.of(x)));
    cases.add(GradientCase.of("clip", "one bound", ElementwiseGradients::clip1, List.of(x, min)));
    cases.add(
        GradientCase.of("clip", "two bounds", ElementwiseGradients::clip2, List.of(x, min, max)));
  }

  private static <A> A clip0(ArrayNamespace<A> xp, List<A> x) {
    return xp.clip(xp.square(x.get(0)));
  }

  private static <A> A clip1(ArrayNamespace<A> xp, List<A> x) {
    return xp.clip(x.get(0), x.get(1));
  }

  private static <A> A clip2(ArrayNamespace<A> xp, List<A> x) {
    return xp.clip(x.get(0), x.get(1), x.get(2));
  }

  private record OfOne(Unary.Call call) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return call.apply(xp, x.get(0));
    }
  }

  private record OfTwo(Binary.Call call) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return call.apply(xp, x.get(0), x.get(1));
    }
  }

  private record ToThePower(double exponent) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.pow(x.get(0), exponent);
    }
  }

  /** A function with a number for one operand: 1.7, or 2 where it takes whole numbers. */
  private record OfNumber(Method method) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        Class<?> type = method.getParameterTypes()[i];
        arguments[i] = type == double.class ? (Object) 1.7 : type == long.class ? 2L : x.get(0);
      }
      try {
        return xp.own(method.invoke(xp, arguments));
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new AssertionError(e);
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }
}
