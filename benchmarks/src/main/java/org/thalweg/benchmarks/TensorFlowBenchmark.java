package org.thalweg.benchmarks;

import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Backends;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.tensorflow.CompiledFunction;
import org.thalweg.tensorflow.TensorFlowArray;
import org.thalweg.tensorflow.TensorFlowBackend;

/** What an operation of TensorFlow costs, called one by one and in a graph. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class TensorFlowBenchmark {
  private static final int OPERATIONS = 40;

  /** The number of elements. */
  @Param({"8", "1000", "1000000"})
  public int size;

  private TensorFlowBackend backend;
  private TensorFlowArray x;
  private CompiledFunction compiled;

  /** Opens the backend and compiles the chain. */
  @Setup
  public void open() {
    backend = (TensorFlowBackend) Backends.open("tensorflow");
    x = backend.xp().full(Shape.of(size), 0.5, DType.FLOAT64);
    ArraySpec spec = new ArraySpec(Shape.of(size), DType.FLOAT64);
    compiled = backend.compile((xp, given) -> List.of(chain(xp, given.get(0))), List.of(spec));
  }

  /** Frees what was compiled. */
  @TearDown
  public void close() {
    compiled.close();
    backend.close();
  }

  private static <A> A chain(ArrayNamespace<A> xp, A x) {
    A z = x;
    for (int i = 0; i < OPERATIONS / 2; i++) {
      z = xp.add(xp.multiply(z, x), x);
    }
    return z;
  }

  /**
   * Sums and products by turns, each a call.
   *
   * @return an element of the last
   */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public double eager() {
    try (org.thalweg.array.Scope<TensorFlowArray> scope = backend.xp().openScope()) {
      return first(scope.xp(), chain(scope.xp(), x));
    }
  }

  /**
   * The same as one call of a graph.
   *
   * @return an element of the last
   */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public double compiled() {
    try (org.thalweg.array.Scope<TensorFlowArray> scope = backend.xp().openScope()) {
      return first(scope.xp(), compiled.apply(scope.xp(), List.of(x)).get(0));
    }
  }

  private static <A> double first(ArrayNamespace<A> xp, A z) {
    A cell = xp.getItem(z, org.thalweg.array.Index.at(0));
    return ((double[]) xp.toFlatArray(cell))[0];
  }
}
