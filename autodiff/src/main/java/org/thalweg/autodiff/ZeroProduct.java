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

/**
 * A product in which zero times anything is zero: {@code 0} where {@code g == 0}, else {@code g d}.
 *
 * <p>A derivative may be infinite or undefined where the function is not asked for, such as that of
 * a square root at 0 behind a {@code where}. The cotangent is zero there, and so must its product
 * be. As an operator, the product keeps this to any order: what it is replaced by at zero does not
 * show in its own derivative, which is that of {@code g d} everywhere.
 */
record ZeroProduct() implements DeclaredVjp, DeclaredJvp {
  private static final ZeroProduct INSTANCE = new ZeroProduct();

  private static final Optional<HostKernel> KERNEL = Optional.of(new Kernel());

  /**
   * The product.
   *
   * @param g the factor whose zeros count
   * @param d the other factor, which broadcasts with it
   */
  static <A> A of(ArrayNamespace<A> xp, A g, A d) {
    return xp.apply(INSTANCE, List.of(g, d)).get(0);
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A g = inputs.get(0);
    return List.of(xp.where(xp.equal(g, 0.0), g, xp.multiply(g, inputs.get(1))));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return KERNEL;
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    Map<Integer, A> cotangents = new HashMap<>();
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      A input = inputs.get(i);
      // The zeros of g count in both: a masked element's second derivative is zero as well.
      A other = Complexes.conj(xp, inputs.get(1 - i));
      A product = i == 0 ? of(xp, g.get(0), other) : of(xp, other, g.get(0));
      cotangents.put(i, Broadcasting.sumTo(xp, product, xp.shape(input), xp.dtype(input)));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    A ofG = of(xp, tangents.get(0), inputs.get(1));
    A ofD = of(xp, inputs.get(0), tangents.get(1));
    return List.of(xp.add(ofG, ofD));
  }

  private static final class Kernel extends FusedKernel {
    @Override
    void runDoubles(List<HostArray> inputs, double[] to) {
      double[] g = doubles(inputs.get(0));
      double[] d = doubles(inputs.get(1));
      int stepG = step(inputs.get(0));
      int stepD = step(inputs.get(1));
      for (int i = 0; i < to.length; i++) {
        double factor = g[i * stepG];
        to[i] = factor == 0 ? factor : factor * d[i * stepD];
      }
    }

    @Override
    void runFloats(List<HostArray> inputs, float[] to) {
      float[] g = floats(inputs.get(0));
      float[] d = floats(inputs.get(1));
      int stepG = step(inputs.get(0));
      int stepD = step(inputs.get(1));
      for (int i = 0; i < to.length; i++) {
        float factor = g[i * stepG];
        to[i] = factor == 0 ? factor : factor * d[i * stepD];
      }
    }
  }
}
