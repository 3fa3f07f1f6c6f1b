package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * Arrays of one value: {@code empty}, {@code zeros}, {@code ones}, {@code full} and their likes.
 */
final class FillCases {
  private static final List<Shape> SHAPES =
      List.of(Shape.SCALAR, Shape.of(3), Shape.of(2, 3), Shape.of(2, 0));

  <A> void declare(Cases<A> cases) {
    zerosAndOnes(cases);
    defaults(cases);
    empty(cases);
    likes(cases);
    full(cases);
    fullDtypes(cases);
    fullLike(cases);
    refused(cases);
  }

  private static <A> void zerosAndOnes(Cases<A> cases) {
    cases.each(
        "zeros",
        "of every shape",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : SHAPES) {
            NdArray expected = NdArray.full(dtype, shape, 0L);
            kit.same(expected, kit.xp().zeros(shape, dtype));
            kit.same(expected, kit.xp().zeros(shape.dims(), dtype));
            kit.same(expected, kit.xp().zeros(shape, dtype, kit.xp().defaultDevice()));
          }
        });
    cases.each(
        "ones",
        "of every shape",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : SHAPES) {
            NdArray expected = NdArray.full(dtype, shape, 1L);
            kit.same(expected, kit.xp().ones(shape, dtype));
            kit.same(expected, kit.xp().ones(shape.dims(), dtype));
            kit.same(expected, kit.xp().ones(shape, dtype, kit.xp().defaultDevice()));
          }
        });
  }

  private static <A> void defaults(Cases<A> cases) {
    long[] dims = {2};
    cases.add(
        "zeros",
        "are floats by default",
        kit -> {
          kit.same(NdArray.vector(0.0, 0), kit.xp().zeros(Shape.of(2)));
          kit.same(NdArray.vector(0.0, 0), kit.xp().zeros(dims));
        });
    cases.add(
        "ones",
        "are floats by default",
        kit -> {
          kit.same(NdArray.vector(1.0, 1), kit.xp().ones(Shape.of(2)));
          kit.same(NdArray.vector(1.0, 1), kit.xp().ones(dims));
        });
    cases.add(
        "full",
        "has the data type of its value by default",
        kit -> {
          Shape shape = Shape.of(2);
          kit.same(NdArray.vector(0.5, 0.5), kit.xp().full(shape, 0.5));
          kit.same(NdArray.vector(0.5, 0.5), kit.xp().full(dims, 0.5));
          kit.same(NdArray.vector(7L, 7), kit.xp().full(shape, 7L));
          kit.same(NdArray.vector(7L, 7), kit.xp().full(dims, 7L));
          kit.same(NdArray.vector(true, true), kit.xp().full(shape, true));
          kit.same(NdArray.vector(true, true), kit.xp().full(dims, true));
        });
  }

  private static <A> void empty(Cases<A> cases) {
    cases.each(
        "empty",
        "has a shape and data type",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : SHAPES) {
            for (A x :
                List.of(
                    kit.xp().empty(shape, dtype),
                    kit.xp().empty(shape.dims(), dtype),
                    kit.xp().empty(shape, dtype, kit.xp().defaultDevice()))) {
              kit.same(shape, kit.xp().shape(x));
              kit.same(dtype, kit.xp().dtype(x));
            }
          }
        });
    cases.add(
        "empty",
        "is of floats by default",
        kit -> {
          kit.same(DType.FLOAT64, kit.xp().dtype(kit.xp().empty(Shape.of(2))));
          kit.same(Shape.of(2), kit.xp().shape(kit.xp().empty(new long[] {2})));
        });
    cases.add(
        "emptyLike",
        "has the shape of another, and its data type unless another is asked for",
        kit -> {
          A x = kit.array(kit.sample(DType.INT32, Shape.of(2, 3)));
          Device device = kit.xp().defaultDevice();

          kit.same(DType.INT32, kit.xp().dtype(kit.xp().emptyLike(x)));
          kit.same(Shape.of(2, 3), kit.xp().shape(kit.xp().emptyLike(x)));
          kit.same(DType.BOOL, kit.xp().dtype(kit.xp().emptyLike(x, DType.BOOL)));
          kit.same(DType.BOOL, kit.xp().dtype(kit.xp().emptyLike(x, DType.BOOL, device)));
        });
  }

  private static <A> void likes(Cases<A> cases) {
    cases.each(
        "zerosLike",
        "has the shape of another, and its data type unless another is asked for",
        Cases.ALL,
        (kit, dtype) -> {
          A x = Layout.TRANSPOSED.make(kit.xp(), kit.sample(dtype, Shape.of(2, 3)));
          Device device = kit.xp().defaultDevice();

          kit.same(NdArray.full(dtype, Shape.of(2, 3), 0L), kit.xp().zerosLike(x));
          NdArray floats = NdArray.full(DType.FLOAT32, Shape.of(2, 3), 0L);
          kit.same(floats, kit.xp().zerosLike(x, DType.FLOAT32));
          kit.same(floats, kit.xp().zerosLike(x, DType.FLOAT32, device));
        });
    cases.each(
        "onesLike",
        "has the shape of another, and its data type unless another is asked for",
        Cases.ALL,
        (kit, dtype) -> {
          A x = Layout.TRANSPOSED.make(kit.xp(), kit.sample(dtype, Shape.of(2, 3)));
          Device device = kit.xp().defaultDevice();

          kit.same(NdArray.full(dtype, Shape.of(2, 3), 1L), kit.xp().onesLike(x));
          NdArray floats = NdArray.full(DType.FLOAT32, Shape.of(2, 3), 1L);
          kit.same(floats, kit.xp().onesLike(x, DType.FLOAT32));
          kit.same(floats, kit.xp().onesLike(x, DType.FLOAT32, device));
        });
  }

  private static <A> void full(Cases<A> cases) {
    cases.each(
        "full",
        "of every shape",
        Cases.ALL,
        (kit, dtype) -> {
          Device device = kit.xp().defaultDevice();
          for (Shape shape : SHAPES) {
            NdArray ones = NdArray.full(dtype, shape, 1L);
            kit.same(ones, kit.xp().full(shape, 1L, dtype));
            kit.same(ones, kit.xp().full(shape.dims(), 1L, dtype));
            kit.same(ones, kit.xp().full(shape, 1L, dtype, device));
          }
        });
    cases.each(
        "full",
        "of floats keeps NaN, infinities and -0",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          Device device = kit.xp().defaultDevice();
          for (double value : new double[] {Double.NaN, -1 / 0.0, -0.0, 0.1, 1e30}) {
            NdArray expected = NdArray.vector(dtype, value, value);
            kit.same(expected, kit.xp().full(Shape.of(2), value, dtype));
            kit.same(expected, kit.xp().full(new long[] {2}, value, dtype));
            kit.same(expected, kit.xp().full(Shape.of(2), value, dtype, device));
          }
        });
  }

  private static <A> void fullDtypes(Cases<A> cases) {
    cases.add(
        "full",
        "of truth values, and of integers that no float holds",
        kit -> {
          Device device = kit.xp().defaultDevice();
          long large = (1L << 53) + 1;
          NdArray truths = NdArray.vector(true, true);
          kit.same(NdArray.vector(large), kit.xp().full(Shape.of(1), large));
          kit.same(truths, kit.xp().full(Shape.of(2), true, DType.BOOL));
          kit.same(truths, kit.xp().full(new long[] {2}, true, DType.BOOL));
          kit.same(truths, kit.xp().full(Shape.of(2), true, DType.BOOL, device));
        });
  }

  private static <A> void fullLike(Cases<A> cases) {
    cases.add(
        "fullLike",
        "has the shape and data type of another",
        kit -> {
          A floats = kit.array(NdArray.vector(DType.FLOAT32, 1, 2));
          A truths = kit.array(NdArray.vector(false, false));

          kit.same(NdArray.vector(DType.FLOAT32, 0.1, 0.1), kit.xp().fullLike(floats, 0.1));
          kit.same(NdArray.vector(DType.FLOAT32, 7, 7), kit.xp().fullLike(floats, 7L));
          kit.same(NdArray.vector(true, true), kit.xp().fullLike(truths, true));
          kit.same(NdArray.vector(0.1, 0.1), kit.xp().fullLike(floats, 0.1, DType.FLOAT64));
          kit.same(NdArray.vector(7L, 7), kit.xp().fullLike(floats, 7L, DType.INT64));
          kit.same(NdArray.vector(true, true), kit.xp().fullLike(floats, true, DType.BOOL));
        });
  }

  private static <A> void refused(Cases<A> cases) {
    cases.add(
        "full",
        "negative lengths are refused",
        kit -> {
          kit.fails(ShapeException.class, () -> kit.xp().full(new long[] {2, -1}, 1.0));
          kit.fails(ShapeException.class, () -> kit.xp().zeros(new long[] {-1}));
          kit.fails(ShapeException.class, () -> kit.xp().ones(new long[] {-1}));
          kit.fails(ShapeException.class, () -> kit.xp().empty(new long[] {-1}));
        });
    cases.add(
        "full",
        "a fraction in integers is refused",
        kit -> kit.fails(DTypeException.class, () -> kit.xp().full(Shape.of(1), 0.5, DType.INT64)));
  }
}
