package org.thalweg.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
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
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Products, solutions and decompositions of square matrices: plain's, EJML's and Commons Math's.
 * Each gives the caller every factor that plain's function gives.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(2)
public class LinalgBenchmark {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  /** What is computed. */
  @Param({"matmul", "solve", "svd", "eigh"})
  public String function;

  /** Whose it is. */
  @Param({"plain", "ejml", "commons-math"})
  public String library;

  /** The rows and the columns. */
  @Param({"8", "64", "512"})
  public int n;

  private PlainArray x;
  private PlainArray y;
  private DMatrixRMaj ejmlX;
  private DMatrixRMaj ejmlY;
  private RealMatrix commonsX;
  private RealMatrix commonsY;

  /** Draws two matrices; the first is symmetric. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] first = new double[n][n];
    double[][] second = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        first[i][j] = j < i ? first[j][i] : random.nextDouble();
        second[i][j] = random.nextDouble();
      }
    }
    x = PlainArray.of(first);
    y = PlainArray.of(second);
    ejmlX = new DMatrixRMaj(first);
    ejmlY = new DMatrixRMaj(second);
    commonsX = new Array2DRowRealMatrix(first);
    commonsY = new Array2DRowRealMatrix(second);
  }

  /**
   * The function of the library.
   *
   * @return its result
   */
  @Benchmark
  public Object run() {
    return switch (library) {
      case "plain" -> plain();
      case "ejml" -> ejml();
      default -> commonsMath();
    };
  }

  private Object plain() {
    return switch (function) {
      case "matmul" -> XP.matmul(x, y);
      case "solve" -> XP.linalg().solve(x, y);
      case "svd" -> XP.linalg().svd(x);
      default -> XP.linalg().eigh(x);
    };
  }

  private Object ejml() {
    DMatrixRMaj z = new DMatrixRMaj(n, n);
    return switch (function) {
      case "matmul" -> CommonOps_DDRM.mult(ejmlX, ejmlY, z);
      case "solve" -> {
        CommonOps_DDRM.solve(ejmlX, ejmlY, z);
        yield z;
      }
      case "svd" -> {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
            DecompositionFactory_DDRM.svd(n, n, true, true, false);
        svd.decompose(ejmlX.copy());
        yield new Object[] {svd.getU(null, false), svd.getSingularValues(), svd.getV(z, true)};
      }
      default -> {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        eigen.decompose(ejmlX.copy());
        yield eigen;
      }
    };
  }

  private Object commonsMath() {
    return switch (function) {
      case "matmul" -> commonsX.multiply(commonsY);
      case "solve" -> new LUDecomposition(commonsX).getSolver().solve(commonsY);
      case "svd" -> {
        SingularValueDecomposition svd = new SingularValueDecomposition(commonsX);
        yield new Object[] {svd.getU(), svd.getSingularValues(), svd.getVT()};
      }
      default -> {
        EigenDecomposition eigen = new EigenDecomposition(commonsX);
        yield new Object[] {eigen.getV(), eigen.getRealEigenvalues()};
      }
    };
  }
}
