package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;

/**
 * Checks of one operator: its host kernel and what the namespace runs against its array code, its
 * declared derivatives against traced ones, and everything that {@link GradientChecks} checks.
 *
 * @param <A> the array type
 */
public final class OperatorChecks<A> {
  private final ArrayNamespace<A> xp;
  private final OperatorCase operatorCase;
  private final Kit<A> kit;

  private OperatorChecks(ArrayNamespace<A> xp, OperatorCase operatorCase) {
    this.xp = Guard.over(xp, method -> {});
    this.operatorCase = operatorCase;
    this.kit = new Kit<>(this.xp, xp.info().supported(), operatorCase.name().hashCode());
  }

  /**
   * Checks a case in every way, one after the other.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param operatorCase the case
   * @throws AssertionError if one fails
   */
  public static <A> void check(ArrayNamespace<A> xp, OperatorCase operatorCase) {
    OperatorChecks<A> checks = of(xp, operatorCase);
    checks.kernelIsArrayCode();
    checks.appliedIsArrayCode();
    checks.declaredVjpIsTraced();
    checks.declaredJvpIsTraced();
    checks.derivativesAgree();
  }

  static <A> OperatorChecks<A> of(ArrayNamespace<A> xp, OperatorCase operatorCase) {
    return new OperatorChecks<>(xp, operatorCase);
  }

  private List<A> inputs(DType floats) {
    return kit.arrays(operatorCase.oracle(floats).toArray(NdArray[]::new));
  }

  private List<NdArray> forward(DType floats) {
    return read(operatorCase.operator().forward(xp, inputs(floats)));
  }

  private List<NdArray> read(List<A> arrays) {
    return arrays.stream().map(kit::read).toList();
  }

  /** The kernel, on the heap and off it, gives what the array code gives. */
  void kernelIsArrayCode() {
    Optional<HostKernel> kernel = operatorCase.operator().hostKernel();
    for (DType floats : List.of(DType.FLOAT64, DType.FLOAT32)) {
      List<NdArray> inputs = operatorCase.oracle(floats);
      if (kernel.isPresent() && kernel.get().accepts(KernelChecks.specs(inputs))) {
        for (boolean direct : new boolean[] {false, true}) {
          String where = "the kernel " + (direct ? "off" : "on") + " the heap, " + floats;
          near(where, forward(floats), KernelChecks.run(kernel.get(), inputs, direct));
        }
      }
    }
  }

  /** What the namespace runs, in every layout of the inputs, gives what the array code gives. */
  void appliedIsArrayCode() {
    for (DType floats : List.of(DType.FLOAT64, DType.FLOAT32)) {
      for (Layout layout : Layout.values()) {
        List<A> inputs = operatorCase.oracle(floats).stream().map(x -> layout.make(xp, x)).toList();
        List<A> z = xp.apply(operatorCase.operator(), inputs);
        near("applied to " + layout + " " + floats, forward(floats), read(z));
      }
    }
  }

  private static void near(String what, List<NdArray> expected, List<NdArray> actual) {
    if (expected.size() != actual.size()) {
      throw new AssertionError(
          what + ": " + actual.size() + " outputs, expected " + expected.size());
    }
    for (int i = 0; i < expected.size(); i++) {
      ArraySpec wanted = new ArraySpec(expected.get(i).shape(), expected.get(i).dtype());
      ArraySpec given = new ArraySpec(actual.get(i).shape(), actual.get(i).dtype());
      if (!wanted.equals(given)) {
        throw new AssertionError(what + ": output " + i + " is " + given + ", expected " + wanted);
      }
      near(what + ": output " + i, expected.get(i), actual.get(i));
    }
  }

  private static void near(String what, NdArray expected, NdArray actual) {
    double scale = 1;
    for (int i = 0; i < expected.size(); i++) {
      double size = Math.abs(expected.real(i));
      scale = Double.isFinite(size) ? Math.max(scale, size) : scale;
    }
    Tolerance tolerance = Tolerance.rounding(scale);
    for (int i = 0; i < expected.size(); i++) {
      boolean agree =
          expected.dtype().isRealFloating()
              ? tolerance.accepts(expected.real(i), actual.real(i), expected.dtype())
              : expected.cell(i).equals(actual.cell(i));
      if (!agree) {
        throw new AssertionError(
            what
                + ", element "
                + Shape.of(NdArray.index(expected.shape(), i))
                + ": expected "
                + tolerance
                + " "
                + expected.cell(i)
                + ", was "
                + actual.cell(i));
      }
    }
  }

  /** Random cotangents or tangents for arrays, integers left out as zeros. */
  private List<NdArray> random(List<NdArray> like) {
    Random random = new Random(operatorCase.name().hashCode());
    return like.stream()
        .map(
            x ->
                NdArray.build(
                    x.dtype(),
                    x.shape(),
                    at -> x.dtype().isRealFloating() ? random.nextDouble() * 2 - 1 : (Object) 0L))
        .toList();
  }

  /**
   * The declared cotangents, all at once and each alone, are those traced through the array code.
   */
  void declaredVjpIsTraced() {
    if (!(operatorCase.operator() instanceof DeclaredVjp declared)) {
      return;
    }
    for (DType floats : List.of(DType.FLOAT64, DType.FLOAT32)) {
      List<NdArray> cotangents = random(forward(floats));
      List<NdArray> traced = tracedVjp(floats, cotangents);
      List<A> inputs = inputs(floats);
      List<A> z = xp.apply(declared, inputs);
      List<A> g = kit.arrays(cotangents.toArray(NdArray[]::new));
      int[] variables = operatorCase.variables();
      for (BitSet wanted : wanted(variables)) {
        Map<Integer, A> given = declared.vjp(xp, g, z, inputs, wanted);
        for (int i = 0; i < variables.length; i++) {
          if (wanted.get(variables[i])) {
            A own = inputs.get(variables[i]);
            A cotangent =
                given.containsKey(variables[i]) ? given.get(variables[i]) : xp.zerosLike(own);
            near(
                "declared vjp of input " + variables[i] + ", wanted " + wanted + ", " + floats,
                List.of(traced.get(i)),
                read(List.of(cotangent)));
          }
        }
      }
    }
  }

  private static List<BitSet> wanted(int[] variables) {
    List<BitSet> wanted = new ArrayList<>();
    BitSet all = new BitSet();
    for (int variable : variables) {
      all.set(variable);
      BitSet one = new BitSet();
      one.set(variable);
      wanted.add(one);
    }
    wanted.add(all);
    return wanted;
  }

  private List<NdArray> tracedVjp(DType floats, List<NdArray> cotangents) {
    try (Tape<A> tape = Tape.over(xp)) {
      List<Var<A>> variables = new ArrayList<>();
      List<Var<A>> inputs = new ArrayList<>();
      for (A x : inputs(floats)) {
        boolean varies = xp.dtype(x).isRealFloating();
        inputs.add(varies ? tape.variable(x) : tape.constant(x));
        if (varies) {
          variables.add(inputs.get(inputs.size() - 1));
        }
      }
      List<Var<A>> z = new ArrayList<>();
      List<A> g = new ArrayList<>();
      List<Var<A>> outputs = operatorCase.operator().forward(tape, inputs);
      for (int i = 0; i < outputs.size(); i++) {
        if (tape.dtype(outputs.get(i)).isRealFloating()) {
          z.add(outputs.get(i));
          g.add(kit.array(cotangents.get(i)));
        }
      }
      return read(tape.vjp(z, g, variables));
    }
  }

  /** The declared tangents are those carried through the array code. */
  void declaredJvpIsTraced() {
    if (!(operatorCase.operator() instanceof DeclaredJvp declared)) {
      return;
    }
    for (DType floats : List.of(DType.FLOAT64, DType.FLOAT32)) {
      List<A> inputs = inputs(floats);
      List<NdArray> directions = random(operatorCase.oracle(floats));
      List<A> tangents = kit.arrays(directions.toArray(NdArray[]::new));
      List<A> z = xp.apply(declared, inputs);
      List<NdArray> given = read(declared.jvp(xp, tangents, z, inputs));
      near("declared jvp, " + floats, tracedJvp(inputs, tangents), given);
    }
  }

  private List<NdArray> tracedJvp(List<A> inputs, List<A> tangents) {
    try (Dual<A> dual = Dual.over(xp)) {
      List<Tangent<A>> x = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        boolean varies = xp.dtype(inputs.get(i)).isRealFloating();
        x.add(
            varies ? dual.variable(inputs.get(i), tangents.get(i)) : dual.constant(inputs.get(i)));
      }
      List<A> along = new ArrayList<>();
      for (Tangent<A> z : operatorCase.operator().forward(dual, x)) {
        along.add(dual.tangent(z));
      }
      return read(along);
    }
  }

  /** Finite differences, both directions, second order, float32. */
  void derivativesAgree() {
    GradientChecks.check(xp, operatorCase.applied());
  }
}
