package org.thalweg.plain.contracts;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * A bucket that fills by rain, loses water to the air and drains by a power law, as a loss: the
 * mean square of its runoff against observations.
 *
 * <p>Arguments: parameters (capacity mm, recession 1/day, exponent), rain (time,) mm/day, potential
 * evaporation (time,) mm/day, observed runoff (time,) mm/day.
 */
final class Bucket {
  private Bucket() {}

  /** The storage after one day and the runoff of the day. */
  private static <A> List<A> day(ArrayNamespace<A> xp, A storage, List<A> weather, List<A> k) {
    A wetness = xp.minimum(xp.divide(storage, k.get(0)), 1.0);
    A filled = xp.add(storage, weather.get(0));
    A left = xp.subtract(filled, xp.multiply(weather.get(1), wetness));
    A runoff = xp.multiply(k.get(1), xp.pow(xp.maximum(left, 1e-3), k.get(2)));
    return List.of(xp.subtract(left, runoff), runoff);
  }

  private static <A> A meanSquare(ArrayNamespace<A> xp, A x, A y) {
    return xp.mean(xp.square(xp.subtract(x, y)));
  }

  private static <A> List<A> parameters(ArrayNamespace<A> xp, A k) {
    return List.of(
        xp.getItem(k, Index.at(0)), xp.getItem(k, Index.at(1)), xp.getItem(k, Index.at(2)));
  }

  /** The loss, its days taken from the arrays one by one. */
  static <A> A looped(ArrayNamespace<A> xp, List<A> x) {
    List<A> k = parameters(xp, x.get(0));
    List<A> runoff = new ArrayList<>();
    A storage = xp.multiply(k.get(0), 0.5);
    for (long t = 0; t < xp.size(x.get(1)); t++) {
      A rain = xp.getItem(x.get(1), Index.at(t));
      A evaporation = xp.getItem(x.get(2), Index.at(t));
      List<A> next = day(xp, storage, List.of(rain, evaporation), k);
      storage = next.get(0);
      runoff.add(next.get(1));
    }
    return meanSquare(xp, xp.stack(runoff), x.get(3));
  }

  private static <A> Step<A> step(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    List<A> next = day(xp, carry.get(0), inputs, parameters);
    return new Step<>(List.of(next.get(0)), List.of(next.get(1)));
  }

  /** The loss by a scan, checkpointed or not. */
  record Scanned(boolean checkpointed) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      List<A> k = parameters(xp, x.get(0));
      ScanStep loop =
          checkpointed
              ? Derivatives.checkpointedScan(Bucket::step)
              : Derivatives.scan(Bucket::step);
      Step<A> end =
          loop.apply(xp, List.of(xp.multiply(k.get(0), 0.5)), List.of(x.get(1), x.get(2)), k);
      return meanSquare(xp, end.outputs().get(0), x.get(3));
    }
  }
}
