package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;

/**
 * A function and inputs at which its derivative is held against finite differences.
 *
 * @param function the name of the namespace's function that it is about
 * @param name what is special about it, unique among the cases of the function
 * @param f the function, differentiable three times near the inputs
 * @param inputs its inputs: the float64 ones are differentiated with respect to, others are
 *     constants
 */
public record GradientCase(String function, String name, ArraysFunction f, List<Constant> inputs) {
  /**
   * A case.
   *
   * @param function the name of the namespace's function that it is about
   * @param name what is special about it, unique among the cases of the function
   * @param f the function, differentiable three times near the inputs
   * @param inputs its inputs: the float64 ones are differentiated with respect to, others are
   *     constants
   */
  public GradientCase {
    inputs = List.copyOf(inputs);
  }

  /**
   * A case of a function with one result.
   *
   * @param function the name of the namespace's function that it is about
   * @param name what is special about it
   * @param f the function, differentiable three times near the inputs
   * @param inputs its inputs: the float64 ones are differentiated with respect to, others are
   *     constants
   * @return the case
   */
  public static GradientCase of(
      String function, String name, ArrayFunction f, List<Constant> inputs) {
    return new GradientCase(function, name, new One(f), inputs);
  }

  String id() {
    return function + ": " + name;
  }

  /** Whether it needs complex data types. */
  boolean isComplex() {
    return f instanceof RealParts;
  }

  List<Constant> variables() {
    return inputs.stream().filter(input -> input.dtype() == DType.FLOAT64).toList();
  }

  /** The function of its variables alone. */
  ArraysFunction ofVariables() {
    return new OfVariables(f, inputs);
  }

  /** One result as a list. */
  private record One(ArrayFunction f) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(f.apply(xp, x));
    }
  }

  /** Brings the constants in between the variables. */
  private record OfVariables(ArraysFunction f, List<Constant> inputs) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      List<A> all = new ArrayList<>();
      int next = 0;
      for (Constant input : inputs) {
        all.add(input.dtype() == DType.FLOAT64 ? x.get(next++) : xp.constant(input));
      }
      return f.apply(xp, all);
    }
  }
}
