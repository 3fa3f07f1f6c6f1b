package org.thalweg.plain.contracts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.DoubleBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.GradientCase;
import org.thalweg.testkit.GradientChecks;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorChecks;

/**
 * The contracts of derivatives fail where one is wrong: a product {@code x y} with one flaw each.
 */
class DerivativeContractsCatchTest {
  private static final List<Constant> INPUTS =
      List.of(Constant.of(new double[] {0.5, 1.5, -2}), Constant.of(new double[] {3, -1, 0.25}));

  private enum Flaw {
    NONE,
    VJP,
    VJP_OF_ONE,
    SECOND_ORDER,
    JVP,
    DTYPE,
    KERNEL,
    KERNEL_ADDS,
    KERNEL_CHANGES_INPUT,
    KERNEL_OUTPUTS
  }

  /** {@code x y}. */
  private record Product(Flaw flaw) implements DeclaredVjp, DeclaredJvp, HostKernel {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return List.of(xp.multiply(inputs.get(0), inputs.get(1)));
    }

    @Override
    public <A> Map<Integer, A> vjp(
        ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
      A x = flaw == Flaw.SECOND_ORDER ? xp.stopGradient(inputs.get(0)) : inputs.get(0);
      A first = xp.multiply(g.get(0), inputs.get(1));
      A second = xp.multiply(g.get(0), x);
      return switch (flaw) {
        case VJP -> Map.of(0, first, 1, xp.negative(second));
        case VJP_OF_ONE ->
            wanted.cardinality() == 1 ? Map.of(0, first) : Map.of(0, first, 1, second);
        case DTYPE -> Map.of(0, xp.astype(first, DType.FLOAT64), 1, second);
        default -> Map.of(0, first, 1, second);
      };
    }

    @Override
    public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
      A first = xp.multiply(tangents.get(0), inputs.get(1));
      A second = xp.multiply(tangents.get(1), inputs.get(0));
      return List.of(flaw == Flaw.JVP ? first : xp.add(first, second));
    }

    @Override
    public Optional<HostKernel> hostKernel() {
      return Optional.of(this);
    }

    @Override
    public boolean accepts(List<ArraySpec> inputs) {
      return inputs.get(0).dtype() == DType.FLOAT64 && inputs.get(0).shape().ndim() == 1;
    }

    @Override
    public List<ArraySpec> outputs(List<ArraySpec> inputs) {
      return flaw == Flaw.KERNEL_OUTPUTS
          ? List.of(inputs.get(0), inputs.get(1))
          : List.of(inputs.get(0));
    }

    @Override
    public void run(List<HostArray> inputs, List<HostArray> outputs) {
      DoubleBuffer x = (DoubleBuffer) inputs.get(0).buffer();
      DoubleBuffer y = (DoubleBuffer) inputs.get(1).buffer();
      DoubleBuffer z = (DoubleBuffer) outputs.get(0).buffer();
      for (int i = 0; i < x.capacity(); i++) {
        double before = flaw == Flaw.KERNEL_ADDS ? z.get(i) : 0;
        z.put(i, before + x.get(i) * y.get(i) * (flaw == Flaw.KERNEL ? 1 + 1e-9 : 1));
        if (flaw == Flaw.KERNEL_CHANGES_INPUT) {
          x.put(i, 0);
        }
      }
    }
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        Arguments.of(Flaw.VJP, "declared vjp of input 1"),
        Arguments.of(Flaw.VJP_OF_ONE, "declared vjp of input 1, wanted {1}"),
        Arguments.of(Flaw.SECOND_ORDER, "tape"),
        Arguments.of(Flaw.JVP, "declared jvp"),
        Arguments.of(Flaw.DTYPE, "float32"),
        Arguments.of(Flaw.KERNEL, "kernel"),
        Arguments.of(Flaw.KERNEL_ADDS, "kernel"),
        Arguments.of(Flaw.KERNEL_CHANGES_INPUT, "changed input 0"),
        Arguments.of(Flaw.KERNEL_OUTPUTS, "outputs"));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void aFlawOfAnOperatorIsFound(Flaw flaw, String where) {
    OperatorCase flawed = new OperatorCase("product", new Product(flaw), INPUTS);

    AssertionError error =
        assertThrows(
            AssertionError.class, () -> OperatorChecks.check(PlainNamespace.INSTANCE, flawed));

    assertMessage(error, where);
  }

  @Test
  void anOperatorWithoutAFlawPasses() {
    OperatorCase right = new OperatorCase("product", new Product(Flaw.NONE), INPUTS);

    assertDoesNotThrow(() -> OperatorChecks.check(PlainNamespace.INSTANCE, right));
  }

  private record Applied(Flaw flaw) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.apply(new Product(flaw), x).get(0);
    }
  }

  static Stream<Arguments> flawsOfRules() {
    return Stream.of(
        Arguments.of(Flaw.VJP, "against differences"),
        Arguments.of(Flaw.SECOND_ORDER, "tape"),
        Arguments.of(Flaw.JVP, "<w, J v>"));
  }

  @ParameterizedTest
  @MethodSource("flawsOfRules")
  void aFlawOfARuleIsFound(Flaw flaw, String where) {
    GradientCase flawed = GradientCase.of("multiply", "flawed", new Applied(flaw), INPUTS);

    AssertionError error =
        assertThrows(
            AssertionError.class, () -> GradientChecks.check(PlainNamespace.INSTANCE, flawed));

    assertMessage(error, where);
    assertMessage(error, "seed");
  }

  /** Wrong by a kink that the inputs stand on. */
  private record Kink() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.abs(xp.subtract(x.get(0), 1.5));
    }
  }

  @Test
  void aKinkIsNotTakenForSmooth() {
    GradientCase kink = GradientCase.of("abs", "kink", new Kink(), INPUTS.subList(0, 1));

    assertThrows(AssertionError.class, () -> GradientChecks.check(PlainNamespace.INSTANCE, kink));
  }

  private static void assertMessage(AssertionError error, String part) {
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(part), message);
  }
}
