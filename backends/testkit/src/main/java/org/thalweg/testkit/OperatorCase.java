package org.thalweg.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.autodiff.ArraysFunction;

/**
 * An operator and inputs that it is checked at.
 *
 * @param name what the case is, unique among its contract's
 * @param operator the operator
 * @param inputs its inputs, at which it is differentiable three times: the float64 ones are
 *     differentiated with respect to, and given as float32 too; others are constants
 */
public record OperatorCase(String name, DifferentiableOperator operator, List<Constant> inputs) {
  /**
   * A case.
   *
   * @param name what the case is, unique among its contract's
   * @param operator the operator
   * @param inputs its inputs, at which it is differentiable three times: the float64 ones are
   *     differentiated with respect to, and given as float32 too; others are constants
   */
  public OperatorCase {
    inputs = List.copyOf(inputs);
  }

  /** The positions of the inputs that are differentiated with respect to. */
  int[] variables() {
    return IntStream.range(0, inputs.size())
        .filter(i -> inputs.get(i).dtype() == DType.FLOAT64)
        .toArray();
  }

  /** The inputs as the oracle's arrays, floats in a data type. */
  List<NdArray> oracle(DType floats) {
    return inputs.stream()
        .map(
            input -> {
              NdArray x = NdArray.ofFlat(input.toFlatArray(), input.dtype(), input.shape());
              return input.dtype() == DType.FLOAT64 ? x.astype(floats) : x;
            })
        .toList();
  }

  /** The derivative check of the operator as the namespace runs it. */
  GradientCase applied() {
    return new GradientCase(operator.name(), name, new Applied(operator), inputs);
  }

  private record Applied(DifferentiableOperator operator) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.apply(operator, x);
    }
  }
}
