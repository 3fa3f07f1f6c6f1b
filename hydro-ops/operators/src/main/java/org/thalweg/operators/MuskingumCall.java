package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * From a caller's arrays to {@link LinearRouting}: checks, coefficients and batch axes.
 *
 * @param xp the namespace of the arrays
 * @param muskingum the routing
 * @param <A> its array type
 */
record MuskingumCall<A>(ArrayNamespace<A> xp, Muskingum muskingum) {
  List<A> routeSteady(A inflow, A k, A x) {
    checkInflow(inflow);
    if (xp.shape(inflow).dim(-2) == 0) {
      throw new ShapeException(
          "inflow has shape %s, a steady start wants at least one time"
              .formatted(xp.shape(inflow)));
    }
    A first = xp.getItem(inflow, Index.ellipsis(), Index.at(0), Index.all());
    A steady =
        new WeightedSum(Direction.UPSTREAM).apply(NodeField.unweighted(xp, network(), first));
    return route(inflow, k, x, steady);
  }

  List<A> route(A inflow, A k, A x, A initial) {
    checkInflow(inflow);
    DType dtype = xp.dtype(inflow);
    checkNodes("initial discharge", initial, dtype);
    A coefficients = coefficients(k, x, dtype);
    Shape batch = batch(inflow, 2).broadcast(batch(coefficients, 2)).broadcast(batch(initial, 1));
    List<A> inputs =
        List.of(
            spread(inflow, batch, 2), spread(coefficients, batch, 2), spread(initial, batch, 1));
    return xp.apply(new LinearRouting(network(), muskingum.subSteps(), muskingum.output()), inputs);
  }

  CoefficientReport report(A k, A x) {
    A coefficients = coefficients(k, x, xp.dtype(k));
    return CoefficientReport.of(row(coefficients, 0), row(coefficients, 1), row(coefficients, 2));
  }

  /** C1, C2, C3 and C1 + C2, {@code (..., 4, node)}. */
  private A coefficients(A givenK, A givenX, DType dtype) {
    A k = parameter("k", givenK, dtype);
    A kx = xp.multiply(k, parameter("x", givenX, dtype));
    A rest = xp.subtract(k, kx);
    double half = muskingum.timeStep() / muskingum.subSteps() / 2;
    A denominator = xp.add(rest, half);
    A newInflow = xp.divide(xp.subtract(half, kx), denominator);
    A oldInflow = xp.divide(xp.add(kx, half), denominator);
    A oldOutflow = xp.divide(xp.subtract(rest, half), denominator);
    A lateral = xp.add(newInflow, oldInflow);
    return xp.stack(List.of(newInflow, oldInflow, oldOutflow, lateral), -2);
  }

  private A parameter(String name, A value, DType dtype) {
    Shape shape = xp.shape(value);
    if (shape.ndim() > 1 || shape.size() != 1) {
      checkNodes(name, value, dtype);
      return value;
    }
    checkDType(name, value, dtype);
    return xp.broadcastTo(value, Shape.of(network().nodeCount()));
  }

  private void checkInflow(A inflow) {
    Shape shape = xp.shape(inflow);
    if (shape.ndim() < 2 || shape.dim(-1) != network().nodeCount()) {
      throw new ShapeException(
          "inflow has shape %s, wanted (..., time, node) with %d nodes"
              .formatted(shape, network().nodeCount()));
    }
    if (!xp.dtype(inflow).isRealFloating()) {
      throw new DTypeException(
          "inflow is of %s, wanted float32 or float64".formatted(xp.dtype(inflow)));
    }
  }

  private void checkNodes(String name, A value, DType dtype) {
    Shape shape = xp.shape(value);
    if (shape.ndim() == 0 || shape.dim(-1) != network().nodeCount()) {
      throw new ShapeException(
          "%s has shape %s, network has %d nodes".formatted(name, shape, network().nodeCount()));
    }
    checkDType(name, value, dtype);
  }

  private void checkDType(String name, A value, DType wanted) {
    if (xp.dtype(value) != wanted) {
      throw new DTypeException("%s is of %s, wanted %s".formatted(name, xp.dtype(value), wanted));
    }
  }

  private RiverNetwork network() {
    return muskingum.network();
  }

  private double[] row(A coefficients, int row) {
    A values = xp.getItem(coefficients, Index.ellipsis(), Index.at(row), Index.all());
    return (double[]) xp.toFlatArray(xp.astype(values, DType.FLOAT64, false));
  }

  private Shape batch(A x, int coreAxes) {
    return Shape.of(Arrays.copyOf(xp.shape(x).dims(), xp.ndim(x) - coreAxes));
  }

  private A spread(A x, Shape batch, int coreAxes) {
    long[] dims = xp.shape(x).dims();
    long[] wanted = Arrays.copyOf(batch.dims(), batch.ndim() + coreAxes);
    System.arraycopy(dims, dims.length - coreAxes, wanted, batch.ndim(), coreAxes);
    return Arrays.equals(dims, wanted) ? x : xp.broadcastTo(x, Shape.of(wanted));
  }
}
