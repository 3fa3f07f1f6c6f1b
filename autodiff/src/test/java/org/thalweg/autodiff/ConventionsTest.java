package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.values;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.plain.PlainArray;

/** What the derivative is where mathematics leaves a choice: by tape and by dual. */
class ConventionsTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private record Abs() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.abs(x.get(0));
    }
  }

  private record Sqrt() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.sqrt(x.get(0));
    }
  }

  private record Floor() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.add(xp.floor(x.get(0)), xp.multiply(xp.round(x.get(0)), xp.sign(x.get(0))));
    }
  }

  private record Hypot() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.hypot(x.get(0), xp.multiply(x.get(0), 2.0));
    }
  }

  private record Maximum() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.maximum(x.get(0), xp.full(xp.shape(x.get(0)), 3.0));
    }
  }

  private record Clip() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.clip(x.get(0), 0.0, 1.0);
    }
  }

  private record Power(double exponent) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.pow(x.get(0), exponent);
    }
  }

  private record PowerOfArray(double exponent) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.pow(x.get(0), xp.full(xp.shape(x.get(0)), exponent));
    }
  }

  private record PowerOfZero() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.pow(xp.zerosLike(x.get(0)), x.get(0));
    }
  }

  private record Remainder() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.remainder(xp.full(xp.shape(x.get(0)), 7.0), x.get(0));
    }
  }

  private record LogOfEqualSums() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.logaddexp(x.get(0), x.get(0));
    }
  }

  private record Stopped() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.multiply(x.get(0), xp.stopGradient(x.get(0)));
    }
  }

  private record Angle() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.atan2(x.get(0), xp.multiply(x.get(0), 2.0));
    }
  }

  /** Masks a branch away: what is infinite or undefined there must not show. */
  private record MaskedRoots() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A u = x.get(0);
      A masked = xp.add(xp.add(xp.sqrt(u), xp.log(u)), xp.add(xp.pow(u, 0.3), xp.reciprocal(u)));
      A ratio = xp.add(masked, xp.divide(1.0, u));
      A power = xp.pow(u, xp.fullLike(u, 0.5));
      A powers = xp.subtract(power, xp.pow(u, 0.5));
      A overflow = xp.exp(xp.multiply(1e4, xp.subtract(1.0, u)));
      A all = xp.add(xp.add(ratio, powers), xp.multiply(overflow, 1e-4));
      return xp.where(xp.greater(u, 0.0), all, xp.zerosLike(u));
    }
  }

  static Stream<Arguments> conventions() {
    return Stream.of(
        Arguments.of(new Abs(), new double[] {-2, 0, 3}, new double[] {-1, 0, 1}),
        Arguments.of(new Sqrt(), new double[] {0, 4}, new double[] {INFINITY, 0.25}),
        Arguments.of(new Floor(), new double[] {-1.5, 0, 2.4}, new double[] {0, 0, 0}),
        Arguments.of(new Hypot(), new double[] {0, 3}, new double[] {0, Math.sqrt(5)}),
        Arguments.of(new Maximum(), new double[] {2, 3, 4}, new double[] {0, 0.5, 1}),
        Arguments.of(new Clip(), new double[] {-1, 0, 0.5, 1, 2}, new double[] {0, 0.5, 1, 0.5, 0}),
        Arguments.of(new Power(0), new double[] {0, 2}, new double[] {0, 0}),
        Arguments.of(new Power(1), new double[] {0, 2}, new double[] {1, 1}),
        Arguments.of(new Power(2), new double[] {0, -3}, new double[] {0, -6}),
        Arguments.of(new Power(0.5), new double[] {0, 4}, new double[] {INFINITY, 0.25}),
        Arguments.of(new PowerOfArray(0), new double[] {0, 2}, new double[] {0, 0}),
        Arguments.of(new PowerOfArray(2), new double[] {0, -3}, new double[] {0, -6}),
        Arguments.of(new PowerOfZero(), new double[] {0.5, 2}, new double[] {0, 0}),
        // d(7 mod y)/dy = -floor(7 / y)
        Arguments.of(new Remainder(), new double[] {2, 3, 10}, new double[] {-3, -2, 0}),
        Arguments.of(
            new LogOfEqualSums(), new double[] {-INFINITY, 0, INFINITY}, new double[] {1, 1, 1}),
        Arguments.of(new Stopped(), new double[] {3}, new double[] {3}),
        Arguments.of(new Angle(), new double[] {0, 1}, new double[] {0, 0}),
        // 0.5 u^-0.5 + 1 / u + 0.3 u^-0.7 - 2 / u^2 - exp(1e4 (1 - u)) at 1
        Arguments.of(new MaskedRoots(), new double[] {-1, 0, 1}, new double[] {0, 0, -1.2}));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void reverseFollowsTheConvention(ArrayFunction f, double[] x, double[] expected) {
    PlainArray at = array(x);

    PlainArray gradient = Derivatives.vjp(f, XP, List.of(at), XP.onesLike(at)).gradient();

    assertEqualElements(expected, gradient);
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void forwardFollowsTheConvention(ArrayFunction f, double[] x, double[] expected) {
    PlainArray at = array(x);

    PlainArray tangent = Derivatives.jvp(f, XP, List.of(at), List.of(XP.onesLike(at))).tangent();

    assertEqualElements(expected, tangent);
  }

  private static void assertEqualElements(double[] expected, PlainArray actual) {
    double[] values = values(actual);
    assertEquals(expected.length, values.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], values[i], 1e-14, "element " + i);
    }
  }

  @Test
  void secondDerivativeOfAMaskedBranchIsFinite() {
    ArrayFunction gradient = Derivatives.grad(new SumOf(new MaskedRoots()));
    List<PlainArray> at = List.of(array(0.0, 1.0));

    PlainArray hessian = Derivatives.jacobianForward(gradient).apply(XP, at);
    PlainArray reverse = Derivatives.jacobianReverse(gradient).apply(XP, at);

    // -0.25 - 1 - 0.21 + 4 + 1e4 at 1
    Plain.assertValues(hessian, 1e-10, 0, 0, 0, 10002.54);
    Plain.assertValues(reverse, 1e-10, 0, 0, 0, 10002.54);
  }

  private record SumOf(ArrayFunction f) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.sum(f.apply(xp, x));
    }
  }
}
