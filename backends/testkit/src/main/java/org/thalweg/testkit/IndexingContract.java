package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.IndexingFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** Indexing by positions and ranges; by arrays, and the indexing functions, in two more. */
final class IndexingContract implements Section {
  private static final Index ALL = Index.all();
  private static final Index DOTS = Index.ellipsis();
  private static final Index NEW = Index.newAxis();

  /** Keys for a shape (4, 5, 3). */
  private static final List<List<Index>> KEYS =
      List.of(
          List.of(Index.at(1), Index.at(-1), Index.at(2)),
          List.of(Index.at(-4), DOTS),
          List.of(DOTS, Index.at(0)),
          List.of(DOTS),
          List.of(ALL, DOTS, ALL),
          List.of(ALL, ALL, ALL, DOTS),
          List.of(Index.slice(1, 3), ALL, Index.at(1)),
          List.of(Index.from(2), Index.to(-1), ALL),
          List.of(Index.from(-3), Index.to(2), Index.from(3)),
          List.of(Index.slice(3, 0, -1), Index.every(-1), Index.every(2)),
          List.of(Index.every(-2), Index.slice(4, -5, -2), Index.every(-3)),
          List.of(Index.slice(-1, -4, -2), Index.slice(-4, 4, 3), ALL),
          List.of(Index.slice(2, 2), DOTS),
          List.of(Index.slice(3, 1), DOTS, Index.slice(0, 3, 5)),
          List.of(Index.slice(4, 4), Index.slice(0, 5, 100), Index.every(-100)),
          List.of(NEW, DOTS),
          List.of(DOTS, NEW),
          List.of(Index.at(1), NEW, DOTS, NEW, Index.slice(0, 2)),
          List.of(NEW, Index.at(0), Index.at(0), NEW, Index.at(0), NEW));

  @Override
  public Class<?> functions() {
    return IndexingFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    views(cases);
    sets(cases);
    setBroadcasts(cases);
    setNumbers(cases);
    refusedKeys(cases);
    setTypes(cases);
    new ArrayKeyCases().declare(cases);
    new TakeCases().declare(cases);
  }

  private static Index[] key(List<Index> entries) {
    return entries.toArray(Index[]::new);
  }

  private static <A> void views(Cases<A> cases) {
    cases.each(
        "getItem",
        "positions, ranges, new axes and an ellipsis",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(4, 5, 3));
          for (Layout layout : Layout.values()) {
            A array = layout.make(kit.xp(), x);
            for (List<Index> key : KEYS) {
              kit.same(new KeyOracle(x.shape(), key).get(x), kit.xp().getItem(array, key(key)));
            }
          }
        });
    cases.add(
        "getItem",
        "a view of a view",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(4, 5, 3));
          List<Index> first = List.of(Index.every(-2), ALL, Index.from(1));
          List<Index> second = List.of(ALL, Index.slice(4, 0, -3), Index.every(-1));

          NdArray once = new KeyOracle(x.shape(), first).get(x);
          A z = kit.xp().getItem(kit.xp().getItem(kit.array(x), key(first)), key(second));
          kit.same(new KeyOracle(once.shape(), second).get(once), z);
        });
    cases.add(
        "getItem",
        "of a 0-d array is 0-d",
        kit -> {
          NdArray x = NdArray.scalar(DType.FLOAT64, 7.5);

          kit.same(x, kit.xp().getItem(kit.array(x)));
          kit.same(x, kit.xp().getItem(kit.array(x), DOTS));
          kit.same(x.reshape(1, 1), kit.xp().getItem(kit.array(x), NEW, DOTS, NEW));
        });
  }

  private static <A> void sets(Cases<A> cases) {
    cases.each(
        "setItem",
        "positions, ranges, new axes and an ellipsis",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(4, 5, 3));
          for (List<Index> key : KEYS) {
            KeyOracle oracle = new KeyOracle(x.shape(), key);
            NdArray value = kit.sample(dtype, oracle.result());
            for (Layout layout : Layout.values()) {
              A z =
                  kit.xp()
                      .setItem(layout.make(kit.xp(), x), layout.make(kit.xp(), value), key(key));
              kit.same(oracle.set(x, value), z);
            }
          }
        });
  }

  private static <A> void setBroadcasts(Cases<A> cases) {
    cases.each(
        "setItem",
        "the value broadcasts",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(4, 5));
          List<Index> key = List.of(Index.slice(3, 0, -2), Index.from(1));
          KeyOracle oracle = new KeyOracle(x.shape(), key);
          for (Shape shape : List.of(Shape.SCALAR, Shape.of(4), Shape.of(2, 1), Shape.of(1, 1))) {
            NdArray value = kit.sample(dtype, shape);

            kit.same(
                oracle.set(x, value), kit.xp().setItem(kit.array(x), kit.array(value), key(key)));
          }
          A fits = kit.array(x);
          for (Shape shape : List.of(Shape.of(3), Shape.of(3, 4), Shape.of(1, 2, 4))) {
            A value = kit.array(kit.sample(dtype, shape));
            kit.fails(ShapeException.class, () -> kit.xp().setItem(fits, value, key(key)));
          }
        });
  }

  private static <A> void setNumbers(Cases<A> cases) {
    cases.add(
        "setItem",
        "takes a number or truth value",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2, 3));
          kit.same(NdArray.vector(1, 0.5, 3), kit.xp().setItem(x, 0.5, Index.at(1)));
          kit.same(NdArray.vector(1.0, 7, 7), kit.xp().setItem(x, 7L, Index.from(1)));
          A integers = kit.array(NdArray.vector(1L, 2));
          kit.same(NdArray.vector(-9L, 2), kit.xp().setItem(integers, -9L, Index.at(0)));
          kit.fails(DTypeException.class, () -> kit.xp().setItem(integers, 0.5, Index.at(0)));
          A truths = kit.array(NdArray.vector(true, true));
          kit.same(NdArray.vector(true, false), kit.xp().setItem(truths, false, Index.at(-1)));
          kit.fails(DTypeException.class, () -> kit.xp().setItem(truths, 1L, Index.at(0)));
        });
  }

  private static <A> void refusedKeys(Cases<A> cases) {
    List<List<Index>> wrong =
        List.of(
            List.of(Index.at(4), ALL, ALL),
            List.of(Index.at(-5), DOTS),
            List.of(DOTS, Index.at(3)),
            List.of(ALL, ALL, ALL, ALL),
            List.of(ALL, ALL, ALL, ALL, DOTS),
            List.of(ALL, ALL),
            List.of(),
            List.of(DOTS, Index.at(0), DOTS));
    cases.add(
        "getItem",
        "positions that are not there, and too many or too few entries, are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(4, 5, 3)));
          for (List<Index> key : wrong) {
            kit.failsWithIndexError(() -> kit.xp().getItem(x, key(key)));
          }
        });
    cases.add(
        "setItem",
        "positions that are not there, and too many or too few entries, are refused",
        kit -> {
          A x = kit.array(kit.sample(DType.FLOAT64, Shape.of(4, 5, 3)));
          for (List<Index> key : wrong) {
            kit.failsWithIndexError(() -> kit.xp().setItem(x, 0.0, key(key)));
          }
        });
  }

  private static <A> void setTypes(Cases<A> cases) {
    cases.add(
        "setItem",
        "a narrower value is widened, a wider one refused",
        kit -> {
          A doubles = kit.array(NdArray.vector(1.0, 2));
          A floats = kit.array(NdArray.vector(DType.FLOAT32, 3, 4));
          A longs = kit.array(NdArray.vector(1L, 2));
          A ints = kit.array(NdArray.vector(DType.INT32, 3L, 4));

          kit.same(NdArray.vector(3.0, 4), kit.xp().setItem(doubles, floats, ALL));
          kit.same(NdArray.vector(3L, 4), kit.xp().setItem(longs, ints, ALL));
          kit.fails(DTypeException.class, () -> kit.xp().setItem(floats, doubles, ALL));
          kit.fails(DTypeException.class, () -> kit.xp().setItem(ints, longs, ALL));
          kit.fails(DTypeException.class, () -> kit.xp().setItem(longs, doubles, ALL));
          kit.fails(DTypeException.class, () -> kit.xp().setItem(doubles, longs, ALL));
        });
  }
}
