package org.thalweg.testkit;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Index;
import org.thalweg.array.Scope;
import org.thalweg.array.Shape;

/** The namespace itself: constants, inspection, constants of a program, scopes, operators. */
final class NamespaceContract implements Section {
  @Override
  public Class<?> functions() {
    return ArrayNamespace.class;
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    constants(cases);
    inspection(cases);
    extensions(cases);
    constant(cases);
    scopes(cases);
    new ApplyCases().declare(cases);
  }

  private static <A> void constants(Cases<A> cases) {
    cases.add("e", "is Euler's number", kit -> kit.same(2.718281828459045, kit.xp().e()));
    cases.add("pi", "is pi", kit -> kit.same(3.141592653589793, kit.xp().pi()));
    cases.add("inf", "is positive", kit -> kit.same(1 / 0.0, kit.xp().inf()));
    cases.add("nan", "is not a number", kit -> kit.same(Double.NaN, kit.xp().nan()));
    cases.add(
        "newaxis",
        "adds an axis",
        kit -> {
          NdArray x = NdArray.vector(1.0, 2);
          A z = kit.xp().getItem(kit.array(x), Index.all(), kit.xp().newaxis());
          kit.same(x.reshape(2, 1), z);
        });
    cases.add(
        "name",
        "is there",
        kit -> kit.holds(!kit.xp().name().isBlank(), () -> "the name is blank"));
    cases.add("apiVersion", "is 2024.12", kit -> kit.same("2024.12", kit.xp().apiVersion()));
    cases.add("xp", "is itself", kit -> kit.same(kit.xp().name(), kit.xp().xp().name()));
  }

  private static <A> void inspection(Cases<A> cases) {
    cases.add("info", "is there", kit -> kit.holds(kit.xp().info() != null, () -> "no info"));
    cases.add(
        "defaultDevice",
        "is the inspection's",
        kit -> kit.same(kit.xp().info().defaultDevice(), kit.xp().defaultDevice()));
  }

  private static <A> void extensions(Cases<A> cases) {
    cases.add("linalg", "is there", kit -> kit.holds(kit.xp().linalg() != null, () -> "no linalg"));
    cases.add("fft", "is there", kit -> kit.holds(kit.xp().fft() != null, () -> "no fft"));
    cases.each(
        "stopGradient",
        "keeps the values",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(2, 3));

          kit.same(x, kit.xp().stopGradient(kit.array(x)));
        });
  }

  private static <A> void constant(Cases<A> cases) {
    cases.each(
        "constant",
        "is brought in with its shape and data type",
        Cases.ALL,
        (kit, dtype) -> {
          NdArray x = kit.sample(dtype, Shape.of(2, 3));
          Constant constant = Constant.of(x.flat(), x.shape(), dtype);

          kit.same(x, kit.xp().constant(constant));
          kit.same(x, kit.xp().constant(constant));
        });
    cases.add(
        "constant",
        "two of equal content are two",
        kit -> {
          Constant one = Constant.of(new double[] {1, 2});
          Constant other = Constant.of(new double[] {1, 3});

          kit.same(NdArray.vector(1.0, 2), kit.xp().constant(one));
          kit.same(NdArray.vector(1.0, 3), kit.xp().constant(other));
        });
  }

  private static <A> void scopes(Cases<A> cases) {
    cases.add(
        "openScope",
        "what is released outlives the scope",
        kit -> {
          A released;
          try (Scope<A> scope = kit.xp().openScope()) {
            A x = scope.xp().add(kit.array(NdArray.vector(1.0, 2)), 1.0);
            released = scope.release(x);
          }
          kit.same(NdArray.vector(2.0, 3), kit.xp().positive(released));
        });
    cases.add(
        "apply",
        "an operator of array code runs it",
        kit -> {
          DifferentiableOperator operator = new SumAndProduct();
          List<A> z =
              kit.xp().apply(operator, kit.arrays(NdArray.vector(1.0, 2), NdArray.vector(3.0, 4)));

          kit.same(2, z.size());
          kit.same(NdArray.vector(4.0, 6), z.get(0));
          kit.same(NdArray.vector(3.0, 8), z.get(1));
        });
  }

  /** Array code and nothing else. */
  private record SumAndProduct() implements DifferentiableOperator {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return List.of(
          xp.add(inputs.get(0), inputs.get(1)), xp.multiply(inputs.get(0), inputs.get(1)));
    }
  }
}
