package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Shape;
import org.thalweg.testkit.OperatorCase;

/** The cases of convolutions in time and of their adjoint. */
final class ConvolutionCases {
  private ConvolutionCases() {}

  /** More times than lags and fewer, one element and several, more axes, and nothing. */
  static List<OperatorCase> of(OperatorCases random) {
    List<OperatorCase> cases = new ArrayList<>();
    for (Shape element : List.of(Shape.SCALAR, Shape.of(1), Shape.of(3), Shape.of(2, 2))) {
      for (int[] sizes : new int[][] {{6, 3, 2}, {3, 6, 7}, {1, 1, 0}, {0, 2, 1}, {2, 0, 1}}) {
        String name = "%d times, %d lags, %d pending of %s".formatted(at(sizes, element));
        Shape[] shapes = {
          over(sizes[0], element), over(sizes[1], element), over(sizes[2], element)
        };
        cases.add(new OperatorCase(name, new CausalConvolution(), random.random(shapes)));
        Shape output = over(sizes[0] + sizes[2], element);
        Correlation toInput = new Correlation(sizes[0]);
        cases.add(
            new OperatorCase(name + ", to the input", toInput, random.random(output, shapes[1])));
        Correlation toWeights = new Correlation(sizes[1]);
        cases.add(
            new OperatorCase(
                name + ", to the weights", toWeights, random.random(output, shapes[0])));
      }
    }
    cases.add(
        new OperatorCase(
            "no elements",
            new CausalConvolution(),
            random.random(Shape.of(3, 0), Shape.of(2, 0), Shape.of(1, 0))));
    return cases;
  }

  private static Object[] at(int[] sizes, Shape element) {
    return new Object[] {sizes[0], sizes[1], sizes[2], element};
  }

  private static Shape over(int rows, Shape element) {
    long[] dims = new long[element.ndim() + 1];
    dims[0] = rows;
    System.arraycopy(element.dims(), 0, dims, 1, element.ndim());
    return Shape.of(dims);
  }
}
