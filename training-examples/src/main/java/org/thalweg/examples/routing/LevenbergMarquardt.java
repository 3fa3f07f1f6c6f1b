package org.thalweg.examples.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.examples.command.Progress;

/**
 * Levenberg-Marquardt, of Commons Math, on the Jacobian of the residuals. The Jacobian is carried
 * forward: one run of the model for each parameter, which suits few parameters and many days.
 *
 * @param mostEvaluations the number of evaluations after which the best so far counts
 * @param tolerance the relative change of the squared error, or of the parameters, at which it ends
 */
record LevenbergMarquardt(int mostEvaluations, double tolerance) implements Fitter {
  private static final double FIRST_STEP = 1;

  @Override
  public <A> Fit<A> fit(
      ArrayNamespace<A> xp, RoutingProblem problem, List<A> start, Progress progress) {
    Search<A> search = new Search<>(xp, problem, start, progress);
    LeastSquaresProblem leastSquares =
        new LeastSquaresBuilder()
            .model(search)
            .target(new double[problem.days()])
            .start(search.joined(start))
            .maxEvaluations(mostEvaluations)
            .maxIterations(mostEvaluations)
            .build();
    try {
      new LevenbergMarquardtOptimizer()
          .withInitialStepBoundFactor(FIRST_STEP)
          .withCostRelativeTolerance(tolerance)
          .withParameterRelativeTolerance(tolerance)
          .optimize(leastSquares);
    } catch (TooManyEvaluationsException e) {
      // As agreed: the best so far counts.
    }
    return new Fit<>(search.best, search.evaluations);
  }

  /** The problem as the optimizer sees it: of one vector. Remembers the best that was tried. */
  private static final class Search<A> implements MultivariateJacobianFunction {
    private final ArrayNamespace<A> xp;
    private final RoutingProblem problem;
    private final Progress progress;
    private List<A> best;
    private double least = Double.POSITIVE_INFINITY;
    private long evaluations;

    Search(ArrayNamespace<A> xp, RoutingProblem problem, List<A> start, Progress progress) {
      this.xp = xp;
      this.problem = problem;
      this.progress = progress;
      this.best = start;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
      List<A> free = split(point.toArray());
      RealVector residuals = new ArrayRealVector(problem.days());
      RealMatrix jacobian = new Array2DRowRealMatrix(problem.days(), point.getDimension());
      for (int column = 0; column < point.getDimension(); column++) {
        try (Dual<A> dual = Dual.over(xp)) {
          Tangent<A> errors = problem.residuals(dual, moving(dual, free, column));
          residuals = new ArrayRealVector(numbers(dual.detach(errors)), false);
          jacobian.setColumn(column, numbers(dual.tangent(errors)));
        }
      }
      remember(free, residuals.dotProduct(residuals));
      return new Pair<>(residuals, jacobian);
    }

    /** Free arrays of which one number moves. What does not move costs no derivative. */
    private List<Tangent<A>> moving(Dual<A> dual, List<A> free, int column) {
      List<Tangent<A>> moving = new ArrayList<>();
      int first = 0;
      for (A array : free) {
        int size = (int) xp.size(array);
        boolean moves = first <= column && column < first + size;
        moving.add(
            moves ? dual.variable(array, unit(array, column - first)) : dual.constant(array));
        first += size;
      }
      return moving;
    }

    private A unit(A like, int position) {
      double[] unit = new double[(int) xp.size(like)];
      unit[position] = 1;
      return xp.asarray(unit, xp.shape(like).dims(), DType.FLOAT64);
    }

    private void remember(List<A> free, double loss) {
      evaluations++;
      if (loss < least) {
        least = loss;
        best = free;
      }
      progress.step("NSE %.4f".formatted(1 - least));
    }

    double[] joined(List<A> free) {
      return free.stream().flatMapToDouble(array -> DoubleStream.of(numbers(array))).toArray();
    }

    private List<A> split(double[] point) {
      List<A> free = new ArrayList<>();
      int first = 0;
      for (A like : best) {
        int size = (int) xp.size(like);
        double[] part = Arrays.copyOfRange(point, first, first + size);
        free.add(xp.asarray(part, xp.shape(like).dims(), DType.FLOAT64));
        first += size;
      }
      return free;
    }

    private double[] numbers(A array) {
      return (double[]) xp.toFlatArray(array);
    }
  }
}
