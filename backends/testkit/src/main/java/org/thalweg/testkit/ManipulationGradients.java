package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.MeshgridIndexing;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;

/** Gradient cases of functions that move elements, join arrays or multiply matrices. */
final class ManipulationGradients {
  private static final Constant MATRIX = matrix(2, 3);
  private static final Constant OTHER = matrix(3, 2);
  private static final Constant STACK = array(2, 3, 2);
  private static final Constant LINE = Constant.of(new double[] {0.7, -1.2, 2.1});

  private final List<GradientCase> cases = new ArrayList<>();

  private ManipulationGradients() {}

  static List<GradientCase> all() {
    ManipulationGradients all = new ManipulationGradients();
    all.moving();
    all.joining();
    all.cutting();
    all.multiplying();
    all.others();
    return all.cases;
  }

  private static Constant matrix(int rows, int columns) {
    return array(rows, columns);
  }

  private static Constant array(long... dims) {
    Shape shape = Shape.of(dims);
    double[] cells = new double[(int) shape.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.sin(1.0 + 2 * i) + 0.1 * i;
    }
    return Constant.of(cells, shape, DType.FLOAT64);
  }

  private void one(String function, ArrayFunction f, Constant... inputs) {
    String name = "case " + cases.stream().filter(c -> c.function().equals(function)).count();
    cases.add(GradientCase.of(function, name, f, List.of(inputs)));
  }

  private void several(String function, ArraysFunction f, Constant... inputs) {
    cases.add(new GradientCase(function, "several results", f, List.of(inputs)));
  }

  private void moving() {
    one("broadcastTo", ManipulationGradients::broadcastTo, array(3, 1));
    one("expandDims", ManipulationGradients::expandDims, MATRIX);
    one("flip", ManipulationGradients::flip, STACK);
    one("moveaxis", ManipulationGradients::moveaxis, STACK);
    one("permuteDims", ManipulationGradients::permuteDims, STACK);
    one("reshape", ManipulationGradients::reshape, STACK);
    one("roll", ManipulationGradients::roll, STACK);
    one("roll", ManipulationGradients::rollFlat, STACK);
    one("squeeze", ManipulationGradients::squeeze, array(1, 3, 1));
    one("matrixTranspose", ManipulationGradients::matrixTranspose, STACK);
  }

  private static <A> A broadcastTo(ArrayNamespace<A> xp, List<A> x) {
    return xp.broadcastTo(x.get(0), Shape.of(2, 3, 4));
  }

  private static <A> A expandDims(ArrayNamespace<A> xp, List<A> x) {
    return xp.expandDims(x.get(0), new int[] {0, -1});
  }

  private static <A> A flip(ArrayNamespace<A> xp, List<A> x) {
    return xp.flip(x.get(0), new int[] {0, 2});
  }

  private static <A> A moveaxis(ArrayNamespace<A> xp, List<A> x) {
    return xp.moveaxis(x.get(0), 0, -1);
  }

  private static <A> A permuteDims(ArrayNamespace<A> xp, List<A> x) {
    return xp.permuteDims(x.get(0), new int[] {2, 0, 1});
  }

  private static <A> A reshape(ArrayNamespace<A> xp, List<A> x) {
    return xp.reshape(x.get(0), 4, -1);
  }

  private static <A> A roll(ArrayNamespace<A> xp, List<A> x) {
    return xp.roll(x.get(0), new long[] {1, -2}, new int[] {0, 1});
  }

  private static <A> A rollFlat(ArrayNamespace<A> xp, List<A> x) {
    return xp.roll(x.get(0), 5);
  }

  private static <A> A squeeze(ArrayNamespace<A> xp, List<A> x) {
    return xp.squeeze(x.get(0), new int[] {0, 2});
  }

  private static <A> A matrixTranspose(ArrayNamespace<A> xp, List<A> x) {
    return xp.matrixTranspose(x.get(0));
  }

  private void joining() {
    one("concat", ManipulationGradients::concat, MATRIX, array(1, 3));
    one("concat", ManipulationGradients::concatFlat, MATRIX, LINE);
    one("stack", ManipulationGradients::stack, MATRIX, array(2, 3));
    one("repeat", ManipulationGradients::repeat, MATRIX);
    one("repeat", ManipulationGradients::repeatEach, MATRIX, Constant.of(new long[] {2, 0, 1}));
    one("tile", ManipulationGradients::tile, MATRIX);
    several("broadcastArrays", ManipulationGradients::broadcastArrays, LINE, array(2, 1));
    several("meshgrid", ManipulationGradients::meshgrid, LINE, array(2));
  }

  private static <A> A concat(ArrayNamespace<A> xp, List<A> x) {
    return xp.concat(List.of(x.get(0), x.get(1), xp.square(x.get(0))), 0);
  }

  private static <A> A concatFlat(ArrayNamespace<A> xp, List<A> x) {
    return xp.concat(x, (int[]) null);
  }

  private static <A> A stack(ArrayNamespace<A> xp, List<A> x) {
    return xp.stack(x, -1);
  }

  private static <A> A repeat(ArrayNamespace<A> xp, List<A> x) {
    return xp.repeat(x.get(0), 3, 1);
  }

  private static <A> A repeatEach(ArrayNamespace<A> xp, List<A> x) {
    return xp.repeat(x.get(0), x.get(1), 1);
  }

  private static <A> A tile(ArrayNamespace<A> xp, List<A> x) {
    return xp.tile(x.get(0), 2, 1, 2);
  }

  private static <A> List<A> broadcastArrays(ArrayNamespace<A> xp, List<A> x) {
    return xp.broadcastArrays(x);
  }

  private static <A> List<A> meshgrid(ArrayNamespace<A> xp, List<A> x) {
    return xp.meshgrid(x, MeshgridIndexing.XY);
  }

  private void cutting() {
    several("unstack", ManipulationGradients::unstack, STACK);
    one("tril", ManipulationGradients::tril, STACK);
    one("triu", ManipulationGradients::triu, STACK);
  }

  private static <A> List<A> unstack(ArrayNamespace<A> xp, List<A> x) {
    return xp.unstack(xp.exp(x.get(0)), 1);
  }

  private static <A> A tril(ArrayNamespace<A> xp, List<A> x) {
    return xp.tril(x.get(0), -1);
  }

  private static <A> A triu(ArrayNamespace<A> xp, List<A> x) {
    return xp.triu(x.get(0), 0);
  }

  private void multiplying() {
    one("matmul", ManipulationGradients::matmul, MATRIX, OTHER);
    one("matmul", ManipulationGradients::matmul, LINE, LINE);
    one("matmul", ManipulationGradients::matmul, MATRIX, LINE);
    one("matmul", ManipulationGradients::matmul, LINE, OTHER);
    one("matmul", ManipulationGradients::matmul, LINE, array(2, 3, 2));
    one("matmul", ManipulationGradients::matmul, array(2, 2, 3), LINE);
    one("matmul", ManipulationGradients::matmul, MATRIX, array(2, 3, 2));
    one("matmul", ManipulationGradients::matmul, array(2, 1, 2, 3), array(2, 3, 1));
    one("matmul", ManipulationGradients::matmul, array(2, 0), array(0, 3));
    one("tensordot", ManipulationGradients::tensordot, array(2, 3, 2), array(3, 2, 2));
    one("tensordot", ManipulationGradients::tensordotAxes, array(2, 3, 2), array(2, 2, 3));
    one("vecdot", ManipulationGradients::vecdot, array(2, 3), LINE);
    one("vecdot", ManipulationGradients::vecdotInner, array(2, 3, 2), array(3, 1));
  }

  private static <A> A matmul(ArrayNamespace<A> xp, List<A> x) {
    return xp.matmul(x.get(0), x.get(1));
  }

  private static <A> A tensordot(ArrayNamespace<A> xp, List<A> x) {
    return xp.tensordot(x.get(0), x.get(1), 2);
  }

  private static <A> A tensordotAxes(ArrayNamespace<A> xp, List<A> x) {
    return xp.tensordot(x.get(0), x.get(1), new int[] {1, 0}, new int[] {-1, 1});
  }

  private static <A> A vecdot(ArrayNamespace<A> xp, List<A> x) {
    return xp.vecdot(x.get(0), x.get(1));
  }

  private static <A> A vecdotInner(ArrayNamespace<A> xp, List<A> x) {
    return xp.vecdot(x.get(0), x.get(1), -2);
  }

  private void others() {
    one("astype", ManipulationGradients::astype, LINE);
    one("asarray", ManipulationGradients::asarray, LINE);
    one("toDevice", ManipulationGradients::toDevice, LINE);
    Constant condition = Constant.of(new boolean[][] {{true}, {false}});
    one("where", ManipulationGradients::where, condition, MATRIX, LINE);
    one("where", ManipulationGradients::whereNumber, condition, MATRIX);
  }

  private static <A> A astype(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.astype(x.get(0), DType.FLOAT64));
  }

  private static <A> A asarray(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.asarray((Object) x.get(0)));
  }

  private static <A> A toDevice(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.toDevice(x.get(0), xp.device(x.get(0))));
  }

  private static <A> A where(ArrayNamespace<A> xp, List<A> x) {
    return xp.where(x.get(0), x.get(1), xp.exp(x.get(2)));
  }

  private static <A> A whereNumber(ArrayNamespace<A> xp, List<A> x) {
    A first = xp.where(x.get(0), x.get(1), 0.5);
    return xp.where(x.get(0), 2L, first);
  }
}
