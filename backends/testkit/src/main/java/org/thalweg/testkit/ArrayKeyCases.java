package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/** Indexing by masks and by integer arrays. */
final class ArrayKeyCases {
  <A> void declare(Cases<A> cases) {
    masks(cases);
    masksOfFirstAxes(cases);
    masksWithoutAxes(cases);
    masksWithoutLength(cases);
    refusedMasks(cases);
    positions(cases);
    positionsBeside(cases);
    setPositions(cases);
    refusedPositions(cases);
  }

  /** The cells of a mask's true places, row by row. */
  private static List<Object> selected(NdArray x, NdArray mask) {
    int inner = mask.size() == 0 ? 0 : x.size() / mask.size();
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < mask.size(); i++) {
      if (Cells.truth(mask.cell(i))) {
        cells.addAll(x.cells().subList(i * inner, (i + 1) * inner));
      }
    }
    return cells;
  }

  private static long count(NdArray mask) {
    return mask.cells().stream().filter(Cells::truth).count();
  }

  private static <A> void masks(Cases<A> cases) {
    cases.each(
        "getItem",
        "a mask of the whole array",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3, 4));
          NdArray mask = kit.sample(DType.BOOL, x.shape());
          NdArray expected = NdArray.of(dtype, Shape.of(count(mask)), selected(x, mask));
          for (Layout layout : Layout.values()) {
            A z =
                kit.xp()
                    .getItem(layout.make(kit.xp(), x), Index.array(layout.make(kit.xp(), mask)));
            kit.same(expected, z);
          }
        });
    cases.each(
        "setItem",
        "a mask, with values or one value",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3, 4));
          NdArray mask = kit.sample(DType.BOOL, x.shape());
          NdArray values = kit.sample(dtype, Shape.of(count(mask)));
          NdArray one = kit.sample(dtype, Shape.SCALAR);
          for (Layout layout : Layout.values()) {
            A array = layout.make(kit.xp(), x);
            Index key = Index.array(layout.make(kit.xp(), mask));
            kit.same(put(x, mask, values), kit.xp().setItem(array, kit.array(values), key));
            kit.same(
                put(x, mask, one.broadcastTo(values.shape())),
                kit.xp().setItem(array, kit.array(one), key));
          }
        });
  }

  private static NdArray put(NdArray x, NdArray mask, NdArray values) {
    List<Object> cells = new ArrayList<>(x.cells());
    int inner = x.size() / mask.size();
    int next = 0;
    for (int i = 0; i < mask.size(); i++) {
      for (int j = 0; Cells.truth(mask.cell(i)) && j < inner; j++) {
        cells.set(i * inner + j, values.cell(next++));
      }
    }
    return NdArray.of(x.dtype(), x.shape(), cells);
  }

  private static <A> void masksOfFirstAxes(Cases<A> cases) {
    cases.add(
        "getItem",
        "a mask of the first axes leaves the others",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(2, 3, 2));
          NdArray rows = NdArray.vector(false, true);
          NdArray both = NdArray.of(Shape.of(2, 3), true, false, true, false, true, true);

          A byRows = kit.xp().getItem(kit.array(x), Index.array(kit.array(rows)));
          kit.same(NdArray.of(DType.FLOAT64, Shape.of(1, 3, 2), selected(x, rows)), byRows);
          A byBoth = kit.xp().getItem(kit.array(x), Index.array(kit.array(both)));
          kit.same(NdArray.of(DType.FLOAT64, Shape.of(4, 2), selected(x, both)), byBoth);
        });
    cases.add(
        "setItem",
        "a mask of the first axes, values of the others broadcast",
        kit -> {
          NdArray x = NdArray.counting(DType.FLOAT64, Shape.of(3, 2));
          A mask = kit.array(NdArray.vector(true, false, true));
          A values = kit.array(NdArray.vector(-1.0, -2));

          NdArray expected = NdArray.of(DType.FLOAT64, Shape.of(3, 2), -1.0, -2, 2, 3, -1, -2);
          kit.same(expected, kit.xp().setItem(kit.array(x), values, Index.array(mask)));
        });
  }

  private static <A> void masksWithoutAxes(Cases<A> cases) {
    cases.add(
        "getItem",
        "a 0-d mask adds an axis of length 1 or 0",
        kit -> {
          NdArray x = NdArray.vector(5.0, 6);
          Index yes = Index.array(kit.array(NdArray.scalar(DType.BOOL, true)));
          Index no = Index.array(kit.array(NdArray.scalar(DType.BOOL, false)));

          kit.same(x.reshape(1, 2), kit.xp().getItem(kit.array(x), yes));
          kit.same(
              NdArray.full(DType.FLOAT64, Shape.of(0, 2), 0L), kit.xp().getItem(kit.array(x), no));
          NdArray scalar = NdArray.scalar(DType.FLOAT64, 3.0);
          kit.same(scalar.reshape(1), kit.xp().getItem(kit.array(scalar), yes));
        });
    cases.add(
        "setItem",
        "a 0-d mask replaces all or nothing",
        kit -> {
          NdArray x = NdArray.vector(5.0, 6);
          Index yes = Index.array(kit.array(NdArray.scalar(DType.BOOL, true)));
          Index no = Index.array(kit.array(NdArray.scalar(DType.BOOL, false)));

          kit.same(NdArray.vector(1.0, 1), kit.xp().setItem(kit.array(x), 1.0, yes));
          kit.same(x, kit.xp().setItem(kit.array(x), 1.0, no));
        });
  }

  private static <A> void masksWithoutLength(Cases<A> cases) {
    cases.add(
        "getItem",
        "a mask without length selects nothing",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(3, 2)));
          A mask = kit.array(NdArray.full(DType.BOOL, Shape.of(0), true));

          NdArray none = NdArray.full(DType.FLOAT64, Shape.of(0, 2), 0L);
          kit.same(none, kit.xp().getItem(x, Index.array(mask)));
        });
  }

  private static <A> void refusedMasks(Cases<A> cases) {
    cases.add(
        "getItem",
        "a mask that does not fit, or does not stand alone, is refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(3, 2)));
          for (Shape shape :
              List.of(
                  Shape.of(2), Shape.of(1), Shape.of(3, 3), Shape.of(3, 1), Shape.of(3, 2, 1))) {
            Index key = Index.array(kit.array(NdArray.full(DType.BOOL, shape, true)));
            kit.failsWithIndexError(() -> kit.xp().getItem(x, key));
            kit.failsWithIndexError(() -> kit.xp().setItem(x, 0.0, key));
          }
          Index rows = Index.array(kit.array(NdArray.vector(true, false, true)));
          kit.failsWithValueError(() -> kit.xp().getItem(x, rows, Index.all()));
          kit.failsWithValueError(() -> kit.xp().getItem(x, rows, Index.at(0)));
          Index floats = Index.array(kit.array(NdArray.vector(0.0, 1)));
          kit.fails(DTypeException.class, () -> kit.xp().getItem(x, floats, floats));
        });
  }

  private static <A> void positions(Cases<A> cases) {
    cases.each(
        "getItem",
        "integer arrays are zipped",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(3, 4));
          NdArray rows = NdArray.of(DType.INT64, Shape.of(2, 1), 2L, -3);
          NdArray columns = NdArray.vector(DType.INT32, 0L, -1, 3);
          NdArray expected =
              NdArray.zip(
                  dtype,
                  rows.astype(DType.INT64),
                  columns.astype(DType.INT64),
                  (i, j) -> x.at(floorMod(i, 3), floorMod(j, 4)));
          for (Layout layout : Layout.values()) {
            A z =
                kit.xp()
                    .getItem(
                        layout.make(kit.xp(), x),
                        Index.array(layout.make(kit.xp(), rows)),
                        Index.array(layout.make(kit.xp(), columns)));
            kit.same(expected, z);
          }
        });
  }

  private static <A> void positionsBeside(Cases<A> cases) {
    cases.add(
        "getItem",
        "a position beside an integer array broadcasts",
        kit -> {
          NdArray x = NdArray.counting(DType.INT64, Shape.of(3, 4));
          A array = kit.array(x);
          Index columns = Index.array(kit.array(NdArray.vector(3L, 0)));

          kit.same(NdArray.vector(7L, 4), kit.xp().getItem(array, Index.at(-2), columns));
          Index none = Index.array(kit.array(NdArray.full(DType.INT64, Shape.of(0), 0L)));
          kit.same(
              NdArray.full(DType.INT64, Shape.of(0), 0L),
              kit.xp().getItem(array, Index.at(1), none));
          A line = kit.array(NdArray.vector(5.0, 6, 7));
          kit.same(NdArray.vector(7.0, 5), kit.xp().getItem(line, Index.array(indices(kit))));
        });
  }

  private static <A> void setPositions(Cases<A> cases) {
    cases.add(
        "setItem",
        "integer arrays; of repeated positions the last counts",
        kit -> {
          NdArray x = NdArray.counting(DType.INT64, Shape.of(2, 3));
          Index rows = Index.array(kit.array(NdArray.vector(0L, 1, 0, -2)));
          Index columns = Index.array(kit.array(NdArray.vector(1L, 2, 1, -2)));
          A values = kit.array(NdArray.vector(10L, 20, 30, 40));

          NdArray expected = NdArray.of(DType.INT64, Shape.of(2, 3), 0L, 40, 2, 3, 4, 20);
          kit.same(expected, kit.xp().setItem(kit.array(x), values, rows, columns));
          NdArray nines = NdArray.of(DType.INT64, Shape.of(2, 3), 0L, 9, 2, 3, 4, 9);
          kit.same(nines, kit.xp().setItem(kit.array(x), 9L, rows, columns));
        });
  }

  private static <A> A indices(Kit<A> kit) {
    return kit.array(NdArray.vector(-1L, 0));
  }

  private static long floorMod(Object position, int length) {
    return Math.floorMod(Cells.integer(position).longValue(), length);
  }

  private static <A> void refusedPositions(Cases<A> cases) {
    cases.add(
        "getItem",
        "integer arrays must fit and stand for every axis",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(3, 4)));
          Index fits = Index.array(kit.array(NdArray.vector(0L, 1)));
          Index three = Index.array(kit.array(NdArray.vector(0L, 1, 2)));
          Index beyond = Index.array(kit.array(NdArray.vector(0L, 4)));
          Index before = Index.array(kit.array(NdArray.vector(0L, -5)));
          for (Index wrong : List.of(beyond, before)) {
            kit.failsWithIndexError(() -> kit.xp().getItem(x, fits, wrong));
            kit.failsWithIndexError(() -> kit.xp().setItem(x, 0.0, fits, wrong));
          }
          kit.failsWithIndexError(() -> kit.xp().getItem(x, Index.at(3), fits));
          kit.failsWithIndexError(() -> kit.xp().getItem(x, fits));
          kit.failsWithIndexError(() -> kit.xp().getItem(x, fits, fits, fits));
          kit.failsWithValueError(() -> kit.xp().getItem(x, fits, three));
          kit.failsWithValueError(() -> kit.xp().getItem(x, fits, Index.all()));
          kit.failsWithValueError(() -> kit.xp().getItem(x, fits, Index.ellipsis()));
        });
  }
}
