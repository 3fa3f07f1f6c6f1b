package org.thalweg.testkit;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.CreationFunctions;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Device;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.UnsupportedOnBackendException;

/** Creation functions: from Java arrays and numbers; filled arrays and ranges in two more. */
final class CreationContract implements Section {
  @Override
  public Class<?> functions() {
    return CreationFunctions.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    flat(cases);
    nested(cases);
    numbers(cases);
    copies(cases);
    weakScalars(cases);
    lacking(cases);
    new FillCases().declare(cases);
    new RangeCases().declare(cases);
  }

  private static <A> void flat(Cases<A> cases) {
    cases.each(
        "asarray",
        "a flat Java array of a shape",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : List.of(Shape.SCALAR, Shape.of(6), Shape.of(2, 3), Shape.of(2, 0))) {
            NdArray x = kit.sample(dtype, shape);

            kit.same(x, kit.xp().asarray(x.flat(), shape.dims(), dtype));
          }
        });
    cases.add(
        "asarray",
        "a flat array must be as long and of the type that shape and data type need",
        kit -> {
          double[] three = {1, 2, 3};
          kit.fails(
              ShapeException.class, () -> kit.xp().asarray(three, new long[] {2}, DType.FLOAT64));
          kit.fails(
              ShapeException.class, () -> kit.xp().asarray(three, new long[0], DType.FLOAT64));
          kit.fails(
              ShapeException.class, () -> kit.xp().asarray(three, new long[] {-3}, DType.FLOAT64));
          kit.fails(
              DTypeException.class, () -> kit.xp().asarray(three, new long[] {3}, DType.INT64));
          kit.failsWithValueError(
              () -> kit.xp().asarray(new String[] {"1"}, new long[] {1}, DType.INT64));
        });
  }

  private static <A> void nested(Cases<A> cases) {
    cases.add(
        "asarray",
        "Java arrays have their natural data type",
        kit -> {
          kit.same(NdArray.vector(1.5, 2), kit.xp().asarray(new double[] {1.5, 2}));
          kit.same(NdArray.vector(DType.FLOAT32, 1.5), kit.xp().asarray(new float[] {1.5f}));
          kit.same(NdArray.vector(1L, 2), kit.xp().asarray(new long[] {1, 2}));
          kit.same(NdArray.vector(DType.INT32, 3L), kit.xp().asarray(new int[] {3}));
          kit.same(NdArray.vector(true, false), kit.xp().asarray(new boolean[] {true, false}));
        });
    cases.add(
        "asarray",
        "nested Java arrays are rectangular",
        kit -> {
          double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
          kit.same(
              NdArray.of(DType.FLOAT64, Shape.of(2, 3), 1.0, 2, 3, 4, 5, 6),
              kit.xp().asarray(matrix));
          kit.same(
              NdArray.full(DType.INT64, Shape.of(2, 0, 0), 0L),
              kit.xp().asarray(new long[2][0][5]));
          kit.fails(ShapeException.class, () -> kit.xp().asarray(new double[][] {{1, 2}, {3}}));
          kit.fails(DTypeException.class, () -> kit.xp().asarray(new char[] {'a'}));
        });
    cases.add(
        "asarray",
        "a data type that is asked for, and arrays of the namespace",
        kit -> {
          A x = kit.array(NdArray.vector(1.75, -2));

          kit.same(NdArray.vector(1.75, -2), kit.xp().asarray((Object) x));
          kit.same(NdArray.vector(1L, -2), kit.xp().asarray((Object) x, DType.INT64));
          kit.same(
              NdArray.vector(DType.FLOAT32, 1, 2),
              kit.xp().asarray(new int[] {1, 2}, DType.FLOAT32));
          kit.fails(MixedArraysException.class, () -> kit.xp().asarray("no array"));
        });
  }

  private static <A> void numbers(Cases<A> cases) {
    cases.add(
        "asarray",
        "numbers and truth values are 0-d",
        kit -> {
          kit.same(NdArray.scalar(DType.FLOAT64, 1.5), kit.xp().asarray(1.5));
          kit.same(NdArray.scalar(DType.FLOAT32, 0.1), kit.xp().asarray(0.1, DType.FLOAT32));
          kit.same(NdArray.scalar(DType.INT64, Long.MIN_VALUE), kit.xp().asarray(Long.MIN_VALUE));
          kit.same(NdArray.scalar(DType.INT32, 7L), kit.xp().asarray(7L, DType.INT32));
          kit.same(NdArray.scalar(DType.BOOL, true), kit.xp().asarray(true));
        });
  }

  private static <A> void copies(Cases<A> cases) {
    cases.each(
        "asarray",
        "shares no memory with the Java array",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = NdArray.full(dtype, Shape.of(3), 1L);
          Object flat = x.flat();

          A shaped = kit.xp().asarray(flat, new long[] {3}, dtype);
          A natural = kit.xp().asarray(flat);
          Object zeros = NdArray.full(dtype, Shape.of(3), 0L).flat();
          System.arraycopy(zeros, 0, flat, 0, 3);

          kit.same(x, shaped);
          if (!dtype.isComplex()) {
            kit.same(x, kit.xp().astype(natural, dtype));
          }
        });
  }

  private static <A> void weakScalars(Cases<A> cases) {
    cases.add(
        "weakScalar",
        "takes the data type of the array beside it",
        kit -> {
          A floats = kit.array(NdArray.vector(DType.FLOAT32, 1));
          A ints = kit.array(NdArray.vector(DType.INT32, 1L));
          A truths = kit.array(NdArray.vector(true));

          kit.same(NdArray.scalar(DType.FLOAT32, 0.1), kit.xp().weakScalar(0.1, floats));
          kit.same(NdArray.scalar(DType.FLOAT32, 3L), kit.xp().weakScalar(3L, floats));
          kit.same(NdArray.scalar(DType.INT32, -3L), kit.xp().weakScalar(-3L, ints));
          kit.same(NdArray.scalar(DType.BOOL, true), kit.xp().weakScalar(true, truths));
          kit.fails(DTypeException.class, () -> kit.xp().weakScalar(0.5, ints));
          kit.fails(DTypeException.class, () -> kit.xp().weakScalar(0.5, truths));
          kit.fails(DTypeException.class, () -> kit.xp().weakScalar(1L, truths));
          kit.fails(DTypeException.class, () -> kit.xp().weakScalar(true, ints));
          kit.fails(DTypeException.class, () -> kit.xp().weakScalar(true, floats));
        });
  }

  /** What a backend does not list, it must say that it lacks. */
  private static <A> void lacking(Cases<A> cases) {
    cases.add(
        "asarray",
        "data types that the backend lacks are named in an error",
        kit -> {
          for (DType dtype : cases.lacking()) {
            Object flat = Array.newInstance(dtype.javaType(), 2);
            long[] shape = {dtype.isComplex() ? 1 : 2};
            A x = kit.array(NdArray.vector(1.0));
            for (Runnable action :
                Arrays.<Runnable>asList(
                    () -> kit.xp().asarray(flat, shape, dtype),
                    () -> kit.xp().zeros(shape, dtype),
                    () -> kit.xp().full(Shape.of(1), 1L, dtype),
                    () -> kit.xp().astype(x, dtype))) {
              kit.fails(UnsupportedOnBackendException.class, action);
            }
          }
        });
    cases.add(
        "empty",
        "devices that the backend lacks are refused",
        kit -> {
          Device nowhere = new Device("nowhere");
          kit.failsWithValueError(() -> kit.xp().empty(Shape.of(2), DType.FLOAT64, nowhere));
        });
  }
}
