package org.thalweg.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * The time of one operation in a long expression of additions and multiplications: its value alone,
 * and its value with its part of the gradient on a tape.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TapeBenchmark {
  private static final int ROUNDS = 100;
  private static final int OPERATIONS = 3 * ROUNDS;

  /** The number of elements. */
  @Param({"1", "8", "512"})
  public int elements;

  private PlainArray x;
  private PlainArray rate;

  /** Draws the elements. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    x = PlainArray.of(random.doubles(elements).toArray());
    rate = PlainArray.of(random.doubles(elements, 0.01, 0.02).toArray());
  }

  /** Growth by a rate: three operations a round. */
  private static <A> A growth(ArrayNamespace<A> xp, A x, A rate) {
    A y = x;
    for (int i = 0; i < ROUNDS; i++) {
      A change = xp.multiply(rate, y);
      y = xp.add(y, xp.multiply(change, x));
    }
    return y;
  }

  /**
   * The value alone.
   *
   * @return the value
   */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public PlainArray value() {
    return growth(PlainNamespace.INSTANCE, x, rate);
  }

  /**
   * The value and the gradient with respect to one array.
   *
   * @return the gradient
   */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public PlainArray valueAndGradient() {
    try (Tape<PlainArray> tape = Tape.over(PlainNamespace.INSTANCE)) {
      Var<PlainArray> variable = tape.variable(x);
      Var<PlainArray> loss = tape.sum(growth(tape, variable, tape.constant(rate)));
      return tape.gradient(loss, variable);
    }
  }

  /**
   * The value and the gradient with respect to both arrays.
   *
   * @return the gradient with respect to the rate
   */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public PlainArray valueAndGradientOfTwo() {
    try (Tape<PlainArray> tape = Tape.over(PlainNamespace.INSTANCE)) {
      Var<PlainArray> variable = tape.variable(x);
      Var<PlainArray> slope = tape.variable(rate);
      Var<PlainArray> loss = tape.sum(growth(tape, variable, slope));
      return tape.gradient(loss, List.of(variable, slope)).get(1);
    }
  }
}
