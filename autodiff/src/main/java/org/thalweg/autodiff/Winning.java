package org.thalweg.autodiff;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * What reaches one of two operands from the larger: all of {@code g} where {@code x > y}, half of
 * it where they tie, 0 elsewhere. Linear in {@code g}; in {@code x} and {@code y} a step.
 */
record Winning() implements DeclaredVjp, DeclaredJvp {
  private static final Winning INSTANCE = new Winning();

  private static final Optional<HostKernel> KERNEL = Optional.of(new Kernel());

  /**
   * The part of one operand.
   *
   * @param g what is shared
   * @param x the operand
   * @param y the other
   */
  static <A> A part(ArrayNamespace<A> xp, A g, A x, A y) {
    return xp.apply(INSTANCE, List.of(g, x, y)).get(0);
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A g = inputs.get(0);
    A x = inputs.get(1);
    A y = inputs.get(2);
    A tied = xp.where(xp.equal(x, y), xp.multiply(g, 0.5), 0.0);
    return List.of(xp.where(xp.greater(x, y), g, tied));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return KERNEL;
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    if (!wanted.get(0)) {
      return Map.of();
    }
    A part = part(xp, g.get(0), inputs.get(1), inputs.get(2));
    A input = inputs.get(0);
    return Map.of(0, Broadcasting.sumTo(xp, part, xp.shape(input), xp.dtype(input)));
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    return List.of(part(xp, tangents.get(0), inputs.get(1), inputs.get(2)));
  }

  private static final class Kernel extends FusedKernel {
    @Override
    void runDoubles(List<HostArray> inputs, double[] to) {
      double[] g = doubles(inputs.get(0));
      double[] x = doubles(inputs.get(1));
      double[] y = doubles(inputs.get(2));
      int stepG = step(inputs.get(0));
      int stepX = step(inputs.get(1));
      int stepY = step(inputs.get(2));
      for (int i = 0; i < to.length; i++) {
        double own = x[i * stepX];
        double other = y[i * stepY];
        to[i] = own > other ? g[i * stepG] : own == other ? g[i * stepG] * 0.5 : 0;
      }
    }

    @Override
    void runFloats(List<HostArray> inputs, float[] to) {
      float[] g = floats(inputs.get(0));
      float[] x = floats(inputs.get(1));
      float[] y = floats(inputs.get(2));
      int stepG = step(inputs.get(0));
      int stepX = step(inputs.get(1));
      int stepY = step(inputs.get(2));
      for (int i = 0; i < to.length; i++) {
        float own = x[i * stepX];
        float other = y[i * stepY];
        to[i] = own > other ? g[i * stepG] : own == other ? g[i * stepG] * 0.5f : 0;
      }
    }
  }
}
