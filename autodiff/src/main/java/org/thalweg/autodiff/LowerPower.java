package org.thalweg.autodiff;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.spi.Scalars;
import org.thalweg.autodiff.internal.compiled.WrittenOut;

/**
 * The power {@code x^(y - 1)} of the derivative of {@code z = x^y}, which is known: {@code z / x}
 * to rounding where both are normal numbers, for a tenth of what a power takes.
 *
 * <p>It is a function of {@code x} and {@code y}; {@code z} only helps, and has no derivative.
 */
record LowerPower() implements DeclaredVjp, DeclaredJvp, WrittenOut {
  private static final LowerPower INSTANCE = new LowerPower();

  private static final Optional<HostKernel> KERNEL = Optional.of(new Kernel());

  /**
   * The power.
   *
   * @param x the base, real
   * @param y the exponent
   * @param z {@code x^y}
   */
  static <A> A of(ArrayNamespace<A> xp, A x, A y, A z) {
    return xp.apply(INSTANCE, List.of(x, y, z)).get(0);
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    return List.of(xp.pow(inputs.get(0), xp.subtract(inputs.get(1), 1.0)));
  }

  @Override
  public <A> List<A> writtenOut(ArrayNamespace<A> xp, List<A> inputs) {
    A z = inputs.get(2);
    A quotient = xp.divide(z, inputs.get(0));
    double least = xp.finfo(xp.dtype(z)).smallestNormal();
    A normal = xp.greaterEqual(xp.minimum(xp.abs(z), xp.abs(quotient)), least);
    A finite = xp.less(xp.abs(quotient), Double.POSITIVE_INFINITY);
    A power = forward(xp, inputs).get(0);
    return List.of(xp.where(xp.logicalAnd(normal, finite), quotient, power));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return KERNEL;
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    Map<Integer, A> cotangents = new HashMap<>();
    for (int i = wanted.nextSetBit(0); i >= 0 && i < 2; i = wanted.nextSetBit(i + 1)) {
      A input = inputs.get(i);
      A product = product(xp, g.get(0), i, z.get(0), inputs);
      cotangents.put(i, Broadcasting.sumTo(xp, product, xp.shape(input), xp.dtype(input)));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    A ofBase = product(xp, tangents.get(0), 0, z.get(0), inputs);
    A ofExponent = product(xp, tangents.get(1), 1, z.get(0), inputs);
    return List.of(xp.add(ofBase, ofExponent));
  }

  /** The product of {@code g} with the derivative of {@code w = x^(y - 1)} in one input. */
  private static <A> A product(ArrayNamespace<A> xp, A g, int input, A w, List<A> inputs) {
    A exponent = xp.subtract(inputs.get(1), 1.0);
    return input == 0
        ? Powers.ofBase(xp, g, inputs.get(0), exponent, w)
        : Powers.ofExponent(xp, g, inputs.get(0), w);
  }

  private static final class Kernel extends FusedKernel {
    @Override
    void runDoubles(List<HostArray> inputs, double[] to) {
      double[] x = doubles(inputs.get(0));
      double[] y = doubles(inputs.get(1));
      double[] z = doubles(inputs.get(2));
      int stepX = step(inputs.get(0));
      int stepY = step(inputs.get(1));
      int stepZ = step(inputs.get(2));
      for (int i = 0; i < to.length; i++) {
        double power = z[i * stepZ];
        double quotient = power / x[i * stepX];
        double least = Math.min(Math.abs(power), Math.abs(quotient));
        boolean normal = least >= Double.MIN_NORMAL && Double.isFinite(quotient);
        to[i] = normal ? quotient : Scalars.pow(x[i * stepX], y[i * stepY] - 1);
      }
    }

    @Override
    void runFloats(List<HostArray> inputs, float[] to) {
      float[] x = floats(inputs.get(0));
      float[] y = floats(inputs.get(1));
      float[] z = floats(inputs.get(2));
      int stepX = step(inputs.get(0));
      int stepY = step(inputs.get(1));
      int stepZ = step(inputs.get(2));
      for (int i = 0; i < to.length; i++) {
        float power = z[i * stepZ];
        float quotient = power / x[i * stepX];
        float least = Math.min(Math.abs(power), Math.abs(quotient));
        boolean normal = least >= Float.MIN_NORMAL && Float.isFinite(quotient);
        to[i] = normal ? quotient : (float) Scalars.pow(x[i * stepX], y[i * stepY] - 1);
      }
    }
  }
}
