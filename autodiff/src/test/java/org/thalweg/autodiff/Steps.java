package org.thalweg.autodiff;

import static org.thalweg.autodiff.Plain.XP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.plain.PlainArray;

/** Steps of time loops, for tests. */
final class Steps {
  private Steps() {}

  /** A bucket that drains by a power of what it holds: carry mm, rain and demand mm, parameters. */
  static <A> Step<A> bucket(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A wetness = xp.minimum(xp.divide(carry.get(0), parameters.get(0)), 1.0);
    A filled = xp.add(carry.get(0), inputs.get(0));
    A left = xp.subtract(filled, xp.multiply(inputs.get(1), wetness));
    A drained = xp.pow(xp.maximum(left, 1e-3), parameters.get(2));
    A runoff = xp.multiply(parameters.get(1), drained);
    return new Step<>(List.of(xp.subtract(left, runoff)), List.of(runoff));
  }

  /**
   * A random step of two states, two inputs and two parameters.
   *
   * @param seed of what it computes
   * @param operations how many functions it takes
   */
  record Random(long seed, int operations) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      SplittableRandom random = new SplittableRandom(seed);
      List<A> known = new ArrayList<>(carry);
      known.addAll(inputs);
      known.addAll(parameters);
      for (int i = 0; i < operations; i++) {
        A x = known.get(random.nextInt(known.size()));
        A y = known.get(random.nextInt(known.size()));
        known.add(next(xp, random, x, y));
      }
      int last = known.size() - 1;
      A first = xp.add(xp.tanh(known.get(last)), xp.multiply(carry.get(0), 0.1));
      A second = xp.multiply(xp.add(known.get(last - 1), carry.get(1)), 0.25);
      return new Step<>(List.of(first, xp.sin(second)), List.of(xp.cos(first), second));
    }

    private static <A> A next(ArrayNamespace<A> xp, SplittableRandom random, A x, A y) {
      return switch (random.nextInt(20)) {
        case 0 -> xp.add(x, y);
        case 1 -> xp.subtract(x, y);
        case 2 -> xp.multiply(xp.sin(x), y);
        case 3 -> xp.divide(x, xp.add(xp.square(y), 0.5));
        case 4 -> xp.maximum(x, y);
        case 5 -> xp.minimum(x, 0.3);
        case 6 -> xp.where(xp.less(x, y), xp.cos(x), xp.negative(y));
        case 7 -> xp.exp(xp.negative(xp.abs(x)));
        case 8 -> xp.pow(xp.add(xp.abs(x), 0.1), xp.tanh(y));
        case 9 -> xp.sqrt(xp.add(xp.square(x), 0.2));
        case 10 -> xp.subtract(1.0, xp.pow(xp.tanh(x), 2.0));
        case 11 -> xp.astype(xp.astype(xp.multiply(x, 5.0), DType.INT32), xp.dtype(x));
        case 12 -> xp.stopGradient(xp.multiply(x, y));
        case 13 -> xp.where(xp.logicalAnd(xp.greater(x, 0.0), xp.less(y, 0.5)), x, 0.75);
        case 14 -> xp.hypot(x, xp.add(y, 2.0));
        case 15 -> xp.log1p(xp.abs(x));
        case 16 -> xp.atan2(x, xp.add(xp.abs(y), 0.5));
        case 17 -> xp.clip(x, -0.4, 0.6);
        case 18 -> xp.floor(xp.multiply(x, 3.0));
        default -> xp.multiply(xp.copysign(x, y), 0.5);
      };
    }
  }

  /** Two states, two inputs and two parameters for a random step, drawn from its seed. */
  record Arguments(List<PlainArray> carry, List<PlainArray> inputs, List<PlainArray> parameters) {
    static Arguments random(long seed, int steps, int elements, DType dtype) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] row = {elements};
      long[] rows = {steps, elements};
      return new Arguments(
          List.of(draw(random, row, dtype), draw(random, row, dtype)),
          List.of(draw(random, rows, dtype), draw(random, new long[] {steps, 1}, dtype)),
          List.of(draw(random, row, dtype), draw(random, new long[0], dtype)));
    }

    private static PlainArray draw(SplittableRandom random, long[] shape, DType dtype) {
      long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
      double[] elements = random.doubles(size, -1, 1).toArray();
      return XP.astype(XP.asarray(elements, shape, DType.FLOAT64), dtype);
    }

    List<PlainArray> all() {
      List<PlainArray> all = new ArrayList<>(carry);
      all.addAll(inputs);
      all.addAll(parameters);
      return all;
    }
  }
}
