package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;

/**
 * Gradient cases of indexing and scatter functions, positions that repeat among them, and of sums
 * over forests.
 */
final class IndexingGradients {
  private static final Constant X =
      Constant.of(
          new double[][] {{0.7, -1.2, 2.1, 0.4}, {1.5, -0.6, 0.9, -1.9}, {1.1, 2.6, -0.3, 0.2}});
  private static final Constant ROWS = Constant.of(new long[] {2, 0, 2, -2});
  private static final Constant COLUMNS = Constant.of(new int[] {1, 3, 1, -1});
  private static final Constant MASK =
      Constant.of(
          new boolean[][] {
            {true, false, false, true}, {false, false, true, true}, {false, true, false, false}
          });

  private final List<GradientCase> cases = new ArrayList<>();

  private IndexingGradients() {}

  static List<GradientCase> all() {
    IndexingGradients all = new IndexingGradients();
    all.reading();
    all.writing();
    all.taking();
    all.scattering();
    all.summing();
    return all.cases;
  }

  private void one(String function, String name, ArrayFunction f, Constant... inputs) {
    cases.add(GradientCase.of(function, name, f, List.of(inputs)));
  }

  private static Constant values(long... dims) {
    Shape shape = Shape.of(dims);
    double[] cells = new double[(int) shape.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.cos(1.0 + 2 * i) + 0.05 * i;
    }
    return Constant.of(cells, shape, DType.FLOAT64);
  }

  private void reading() {
    one("getItem", "a view", IndexingGradients::view, X);
    one("getItem", "one element", IndexingGradients::element, X);
    one("getItem", "a mask", IndexingGradients::masked, X, MASK);
    one("getItem", "a mask of rows", IndexingGradients::maskedRows, X);
    one("getItem", "positions that repeat", IndexingGradients::zipped, X, ROWS, COLUMNS);
  }

  private static <A> A view(ArrayNamespace<A> xp, List<A> x) {
    return xp.getItem(x.get(0), Index.newAxis(), Index.every(-1), Index.slice(0, 4, 2));
  }

  private static <A> A element(ArrayNamespace<A> xp, List<A> x) {
    return xp.exp(xp.getItem(x.get(0), Index.at(-1), Index.at(0)));
  }

  private static <A> A masked(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.getItem(x.get(0), Index.array(x.get(1))));
  }

  private static <A> A maskedRows(ArrayNamespace<A> xp, List<A> x) {
    A rows = xp.constant(ROW_MASK);
    return xp.getItem(x.get(0), Index.array(rows));
  }

  private static final Constant ROW_MASK = Constant.of(new boolean[] {true, false, true});

  private static <A> A zipped(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.getItem(x.get(0), Index.array(x.get(1)), Index.array(x.get(2))));
  }

  private void writing() {
    one("setItem", "a view", IndexingGradients::setView, X, values(3, 1));
    one("setItem", "a number", IndexingGradients::setNumber, X);
    one("setItem", "a mask", IndexingGradients::setMasked, X, MASK, values(5));
    one("setItem", "a mask, one value", IndexingGradients::setMasked, X, MASK, values());
    one("setItem", "positions", IndexingGradients::setZipped, X, ROWS, COLUMNS, values(4));
    one(
        "setItem",
        "positions, one value",
        IndexingGradients::setZipped,
        X,
        ROWS,
        COLUMNS,
        values());
  }

  private static <A> A setView(ArrayNamespace<A> xp, List<A> x) {
    A squares = xp.square(x.get(1));
    return xp.setItem(x.get(0), squares, Index.every(-1), Index.slice(1, 4, 2));
  }

  private static <A> A setNumber(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.setItem(x.get(0), 3.0, Index.at(1), Index.ellipsis()));
  }

  private static <A> A setMasked(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.setItem(x.get(0), x.get(2), Index.array(x.get(1))));
  }

  private static <A> A setZipped(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.setItem(x.get(0), x.get(3), Index.array(x.get(1)), Index.array(x.get(2))));
  }

  private void taking() {
    one("take", "rows that repeat", IndexingGradients::takeRows, X, ROWS);
    one("take", "columns", IndexingGradients::takeColumns, X, COLUMNS);
    Constant along = Constant.of(new long[][] {{3, 3, 0}, {1, -1, 1}, {2, 0, 2}});
    one("takeAlongAxis", "positions that repeat", IndexingGradients::takeAlong, X, along);
    Constant wide = Constant.of(new long[][] {{-1, 0}});
    one("takeAlongAxis", "indices that broadcast", IndexingGradients::takeAlong, X, wide);
    Constant tall = Constant.of(new long[][] {{0, 1}, {1, 1}, {-1, 0}});
    one(
        "takeAlongAxis",
        "an array that broadcasts",
        IndexingGradients::takeAlong,
        values(1, 2),
        tall);
  }

  private static <A> A takeRows(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.take(x.get(0), x.get(1), 0));
  }

  private static <A> A takeColumns(ArrayNamespace<A> xp, List<A> x) {
    return xp.take(x.get(0), x.get(1), -1);
  }

  private static <A> A takeAlong(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.takeAlongAxis(x.get(0), x.get(1)));
  }

  private void scattering() {
    one("scatterAdd", "rows that repeat", IndexingGradients::addRows, X, ROWS, values(4, 4));
    one("scatterAdd", "columns", IndexingGradients::addColumns, X, COLUMNS, values(3, 4));
    one("scatterMax", "rows that repeat", IndexingGradients::maxRows, X, ROWS, values(4, 4));
    one("scatterMin", "rows that repeat", IndexingGradients::minRows, X, ROWS, values(4, 4));
    Constant segments = Constant.of(new long[] {1, 0, 1});
    one("segmentSum", "an empty segment", IndexingGradients::segments, X, segments);
  }

  private static <A> A addRows(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.scatterAdd(x.get(0), x.get(1), x.get(2)));
  }

  private static <A> A addColumns(ArrayNamespace<A> xp, List<A> x) {
    return xp.scatterAdd(x.get(0), x.get(1), x.get(2), 1);
  }

  private static <A> A maxRows(ArrayNamespace<A> xp, List<A> x) {
    return xp.scatterMax(x.get(0), x.get(1), x.get(2));
  }

  private static <A> A minRows(ArrayNamespace<A> xp, List<A> x) {
    return xp.scatterMin(x.get(0), x.get(1), x.get(2));
  }

  private static <A> A segments(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(xp.segmentSum(x.get(0), x.get(1), 3));
  }

  private static final long[] LEVELS = {2, 2, 1};
  private static final Constant PARENTS = Constant.of(new int[] {1, 1, 0, 0});

  private void summing() {
    cases.add(new GradientCase("split", "an empty part", new Split(), List.of(X)));
    one("leaffixSum", "of a row", IndexingGradients::leaffix, values(5), PARENTS);
    one("leaffixSum", "weighted", IndexingGradients::leaffix, values(5), PARENTS, values(4));
    one("leaffixSum", "one weight", IndexingGradients::leaffix, values(2, 5), PARENTS, values(4));
    one("leaffixSum", "weights", IndexingGradients::leaffix, values(2, 5), PARENTS, values(2, 4));
    one("rootfixSum", "of a row", IndexingGradients::rootfix, values(5), PARENTS);
    one("rootfixSum", "weighted", IndexingGradients::rootfix, values(5), PARENTS, values(4));
    one("rootfixSum", "one weight", IndexingGradients::rootfix, values(2, 5), PARENTS, values(4));
    one("rootfixSum", "weights", IndexingGradients::rootfix, values(2, 5), PARENTS, values(2, 4));
  }

  private record Split() implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      List<A> parts = xp.split(xp.square(x.get(0)), new long[] {1, 0, 3}, 1);
      return List.of(xp.square(parts.get(0)), parts.get(1), parts.get(2));
    }
  }

  private static <A> A leaffix(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(
        x.size() == 2
            ? xp.leaffixSum(x.get(0), x.get(1), LEVELS)
            : xp.leaffixSum(x.get(0), x.get(1), LEVELS, x.get(2)));
  }

  private static <A> A rootfix(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(
        x.size() == 2
            ? xp.rootfixSum(x.get(0), x.get(1), LEVELS)
            : xp.rootfixSum(x.get(0), x.get(1), LEVELS, x.get(2)));
  }
}
