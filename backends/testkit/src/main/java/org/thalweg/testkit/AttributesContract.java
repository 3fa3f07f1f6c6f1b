package org.thalweg.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayAttributes;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Shape;

/** Attributes of arrays, and their way out to Java. */
final class AttributesContract implements Section {
  private static final List<Shape> SHAPES =
      List.of(Shape.SCALAR, Shape.of(1), Shape.of(0), Shape.of(2, 3), Shape.of(2, 0, 4));

  @Override
  public Class<?> functions() {
    return ArrayAttributes.class;
  }

  /** The namespace of a section is a namespace's matter. */
  @Override
  public Optional<String> name(Method method) {
    return Section.super.name(method).filter(name -> !name.equals("xp"));
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    shapes(cases);
    toFlatArray(cases);
    devices(cases);
    ownership(cases);
  }

  private static <A> void shapes(Cases<A> cases) {
    for (String function : List.of("shape", "dtype", "ndim", "size")) {
      cases.each(
          function,
          "of every shape and layout",
          Cases.ALL,
          (kit, dtype) -> {
            for (Shape shape : SHAPES) {
              for (Layout layout : Layout.values()) {
                A x = layout.make(kit.xp(), kit.sample(dtype, shape));
                kit.same(shape, kit.xp().shape(x));
                kit.same(dtype, kit.xp().dtype(x));
                kit.same(shape.ndim(), kit.xp().ndim(x));
                kit.same(shape.size(), kit.xp().size(x));
              }
            }
          });
    }
  }

  private static <A> void toFlatArray(Cases<A> cases) {
    cases.each(
        "toFlatArray",
        "is row-major in every layout",
        Cases.ALL,
        (kit, dtype) -> {
          for (Shape shape : SHAPES) {
            NdArray x = kit.sample(dtype, shape);
            for (Layout layout : Layout.values()) {
              kit.same(x, layout.make(kit.xp(), x));
            }
          }
        });
    cases.each(
        "toFlatArray",
        "shares no memory with the array",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = NdArray.full(dtype, Shape.of(2, 3), 1L);
          A array = kit.array(x);
          Object zeros = NdArray.full(dtype, Shape.of(6), 0L).flat();
          System.arraycopy(zeros, 0, kit.xp().toFlatArray(array), 0, 6);

          kit.same(x, array);
        });
  }

  private static <A> void devices(Cases<A> cases) {
    cases.add(
        "device",
        "is the default one, unless asked otherwise",
        kit -> {
          A x = kit.array(NdArray.vector(1.0));

          kit.same(kit.xp().defaultDevice(), kit.xp().device(x));
        });
    cases.add(
        "toDevice",
        "keeps the values on every device, and refuses others",
        kit -> {
          NdArray x = NdArray.vector(1.0, 2);
          for (Device device : kit.xp().info().devices()) {
            A there = kit.xp().toDevice(kit.array(x), device);
            kit.same(device, kit.xp().device(there));
            kit.same(x, there);
          }
          A here = kit.array(x);
          kit.failsWithValueError(() -> kit.xp().toDevice(here, new Device("nowhere")));
        });
  }

  private static <A> void ownership(Cases<A> cases) {
    cases.add(
        "owns",
        "arrays of the namespace and nothing else",
        kit -> {
          kit.same(true, kit.xp().owns(kit.xp().zeros(Shape.of(2), DType.FLOAT64)));
          kit.same(false, kit.xp().owns("no array"));
          kit.same(false, kit.xp().owns(Shape.SCALAR));
        });
    cases.add(
        "own",
        "gives an array back, and refuses anything else",
        kit -> {
          A x = kit.array(NdArray.vector(1.0));
          kit.holds(kit.xp().own(x) == x, () -> "own gave another array");
          kit.fails(MixedArraysException.class, () -> kit.xp().own("no array"));
        });
  }
}
