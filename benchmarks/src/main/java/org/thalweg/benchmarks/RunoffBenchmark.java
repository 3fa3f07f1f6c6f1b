package org.thalweg.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.Gr4j;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * GR4J over ten years of days, float64: its discharge, and the sum of its squares with the gradient
 * of the four parameters of each catchment, beside the loop by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RunoffBenchmark {
  private static final int DAYS = 3650;
  private static final double[] PARAMETERS = {257.238, 1.012, 88.235, 2.208};
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  /** The number of catchments. */
  @Param({"1", "1000"})
  public int catchments;

  private double[][] rain;
  private double[][] demand;
  private Loss loss;
  private List<PlainArray> parameters;

  /** Draws the weather of every catchment, and its parameters near those of a real one. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    rain = new double[catchments][];
    demand = new double[catchments][];
    for (int i = 0; i < catchments; i++) {
      rain[i] = random.doubles(DAYS).map(x -> x < 0.4 ? 20 * x : 0).toArray();
      demand[i] = random.doubles(DAYS, 0, 4).toArray();
    }
    loss = new Loss(constant(rain), constant(demand));
    parameters = new ArrayList<>();
    for (double each : PARAMETERS) {
      double[] values = random.doubles(catchments, 0.95 * each, 1.05 * each).toArray();
      parameters.add(catchments == 1 ? XP.asarray(values[0]) : PlainArray.of(values));
    }
  }

  private static Constant constant(double[][] byCatchment) {
    double[] flat = new double[DAYS * byCatchment.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = byCatchment[i % byCatchment.length][i / byCatchment.length];
    }
    Shape shape = byCatchment.length == 1 ? Shape.of(DAYS) : Shape.of(DAYS, byCatchment.length);
    return Constant.of(flat, shape, DType.FLOAT64);
  }

  private record Loss(Constant rain, Constant demand) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> parameters) {
      return xp.sum(xp.square(discharge(xp, parameters)));
    }

    <A> A discharge(ArrayNamespace<A> xp, List<A> parameters) {
      Forcing<A> forcing = Forcing.of(xp.constant(rain), xp.constant(demand));
      Gr4j model = new Gr4j();
      List<A> state = model.initialState(xp, forcing, parameters);
      return model.run(xp, forcing, parameters, state).discharge();
    }
  }

  /**
   * The loop by hand in the arithmetic of the model, one catchment after the other.
   *
   * @return the discharge of each
   */
  @Benchmark
  public double[][] byHandInProducts() {
    double[][] discharge = new double[catchments][];
    Arrays.setAll(discharge, i -> new HandGr4j(PARAMETERS).runInProducts(rain[i], demand[i]));
    return discharge;
  }

  /**
   * The loop by hand as published, one catchment after the other.
   *
   * @return the discharge of each
   */
  @Benchmark
  public double[][] byHand() {
    double[][] discharge = new double[catchments][];
    Arrays.setAll(discharge, i -> new HandGr4j(PARAMETERS).run(rain[i], demand[i]));
    return discharge;
  }

  /**
   * The model.
   *
   * @return the discharge
   */
  @Benchmark
  public PlainArray forward() {
    return loss.discharge(XP, parameters);
  }

  /**
   * The model and its gradient.
   *
   * @return the sum of squares, and its gradient
   */
  @Benchmark
  public ValueAndGrad<PlainArray> valueAndGradient() {
    return Derivatives.valueAndGradAll(loss).apply(XP, parameters);
  }
}
