package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.ValueAndGrad;

/** A problem's loss and its derivatives, computed in a namespace. */
final class ModelTarget<A> implements Target {
  private final ArrayNamespace<A> xp;
  private final Problem problem;

  ModelTarget(ArrayNamespace<A> xp, Problem problem) {
    this.xp = xp;
    this.problem = problem;
  }

  @Override
  public int size() {
    return problem.space().size();
  }

  @Override
  public double value(double[] free) {
    try (Scope<A> scope = xp.openScope()) {
      ArrayNamespace<A> own = scope.xp();
      return number(own, problem.loss(own, problem.space().arrays(own, free)));
    }
  }

  @Override
  public Slope slope(double[] free) {
    try (Scope<A> scope = xp.openScope()) {
      ArrayNamespace<A> own = scope.xp();
      ValueAndGrad<A> here =
          Derivatives.valueAndGradAll(problem::loss).apply(own, problem.space().arrays(own, free));
      return new Slope(number(own, here.value()), problem.space().row(own, here.gradients()));
    }
  }

  @Override
  public Linearization linearization(double[] free) {
    Linearization all = residuals(free, new Workers(1));
    return reduced(all.residuals(), all.jacobian());
  }

  /**
   * The residuals of all observations and their derivatives, carried forward: one run of the model
   * for each free number, some of them at once. A parameter that does not move costs no derivative.
   */
  Linearization residuals(double[] free, Workers workers) {
    List<Supplier<Column>> columns = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int column = i;
      columns.add(() -> column(free, column));
    }
    List<Column> all = workers.results(columns);
    double[][] derivatives = all.stream().map(Column::derivatives).toArray(double[][]::new);
    return new Linearization(
        all.get(0).residuals(), new Array2DRowRealMatrix(derivatives, false).transpose().getData());
  }

  /** The residuals, and their derivatives by one free number. */
  @SuppressWarnings("ArrayRecordComponent") // Numbers on their way; nobody compares them.
  private record Column(double[] residuals, double[] derivatives) {}

  private Column column(double[] free, int column) {
    try (Scope<A> scope = xp.openScope();
        Dual<A> dual = Dual.over(scope.xp())) {
      Tangent<A> errors = errors(dual, moving(scope.xp(), dual, free, column));
      return new Column(
          Problem.numbers(scope.xp(), dual.detach(errors)),
          Problem.numbers(scope.xp(), dual.tangent(errors)));
    }
  }

  private List<Tangent<A>> moving(ArrayNamespace<A> own, Dual<A> dual, double[] free, int column) {
    double[] unit = new double[size()];
    unit[column] = 1;
    List<A> here = problem.space().arrays(own, free);
    List<A> directions = problem.space().arrays(own, unit);
    List<Tangent<A>> moving = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < here.size(); i++) {
      int size = problem.space().fitted().get(i).size();
      boolean moves = first <= column && column < first + size;
      A array = here.get(i);
      moving.add(moves ? dual.variable(array, directions.get(i)) : dual.constant(array));
      first += size;
    }
    return moving;
  }

  @Override
  public double[] curvature(double[] free, double[] direction) {
    try (Scope<A> scope = xp.openScope()) {
      ArrayNamespace<A> own = scope.xp();
      List<A> here = problem.space().arrays(own, free);
      List<A> along = problem.space().arrays(own, direction);
      if (!problem.isSumOfSquares(own)) {
        return problem.space().row(own, Derivatives.hvp(problem::loss, own, here, along));
      }
      A change = Derivatives.jvp(this::errors, own, here, along).tangent();
      List<A> back = Derivatives.vjp(this::errors, own, here, change).gradients();
      return Arrays.stream(problem.space().row(own, back)).map(x -> 2 * x).toArray();
    }
  }

  private <B> B errors(ArrayNamespace<B> on, List<B> arrays) {
    return problem
        .residuals(on, arrays)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "least squares wants a loss that is a sum of squares, such as NSE or MSE,"
                        + " without penalties; was "
                        + problem.goal().loss()
                        + ": use another search"));
  }

  /**
   * The upper triangle of the QR decomposition of {@code [J r]}: a rotation, which changes no sum
   * of squares and so no step of a search, makes thousands of residuals as few as there are free
   * numbers, and one.
   */
  private static Linearization reduced(double[] residuals, double[][] jacobian) {
    int free = jacobian[0].length;
    double[][] joined = new double[residuals.length][free + 1];
    for (int i = 0; i < residuals.length; i++) {
      System.arraycopy(jacobian[i], 0, joined[i], 0, free);
      joined[i][free] = residuals[i];
    }
    RealMatrix triangle = new QRDecomposition(new Array2DRowRealMatrix(joined, false)).getR();
    int rows = Math.min(residuals.length, free + 1);
    double[] few = new double[rows];
    double[][] rotated = new double[rows][];
    for (int i = 0; i < rows; i++) {
      double[] row = triangle.getRow(i);
      rotated[i] = Arrays.copyOf(row, free);
      few[i] = row[free];
    }
    return new Linearization(few, rotated);
  }

  private static <A> double number(ArrayNamespace<A> xp, A value) {
    return ((double[]) xp.toFlatArray(xp.astype(value, DType.FLOAT64, false)))[0];
  }
}
