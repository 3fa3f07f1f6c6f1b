package org.thalweg.hydro.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * A function of arrays, and the arrays that it is tried at.
 *
 * @param name what it is
 * @param function the function
 * @param inputs float64
 */
record ModelCase(String name, ArrayFunction function, List<Constant> inputs) {
  /** The inputs in a namespace. */
  <A> List<A> arrays(ArrayNamespace<A> xp, DType dtype) {
    return inputs.stream().map(input -> xp.astype(xp.constant(input), dtype)).toList();
  }

  /** A sum of the function's values, with weights of its own. */
  ArrayFunction loss() {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    PlainArray z = function.apply(xp, arrays(xp, DType.FLOAT64));
    return new WeightedSum(
        function, uniform(new Random(name.hashCode()), -1, 1, xp.shape(z).dims()));
  }

  private record WeightedSum(ArrayFunction function, Constant weights) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A z = function.apply(xp, x);
      return xp.sum(xp.multiply(z, xp.astype(xp.constant(weights), xp.dtype(z))));
    }
  }

  /** Numbers between bounds. */
  static Constant uniform(Random random, double low, double high, long... shape) {
    Shape dims = Shape.of(shape);
    double[] values = random.doubles(dims.size(), low, high).toArray();
    return Constant.of(values, dims, DType.FLOAT64);
  }

  /** Numbers that are the least two times in three, as rain is. */
  static Constant showers(Random random, double least, double most, Shape shape) {
    double[] values = random.doubles(shape.size(), least, most).toArray();
    Arrays.setAll(values, i -> random.nextInt(3) == 0 ? values[i] : least);
    return Constant.of(values, shape, DType.FLOAT64);
  }
}
