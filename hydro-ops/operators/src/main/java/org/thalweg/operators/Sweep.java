package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;

/**
 * Accumulation in place: {@code values[offset ..]} holds the field of one batch in public node
 * order and receives the sums. One class for each element type, because the loops are bound by
 * memory and a call in them would double their cost.
 *
 * <p>Each loop visits {@link Topology#order} from one end: towards the outlets a node hands its sum
 * on when all that flows into it has arrived; away from them it takes over that of its target,
 * which is complete. The weighted forms scale what crosses an edge: {@code weights[weightOffset +
 * id]} is the weight of edge id. A sum over a braid is always weighted, an unsplit one by ones.
 *
 * @param <V> the Java array that holds the elements
 */
abstract sealed class Sweep<V> permits DoubleSweep, FloatSweep, LongSweep, IntSweep {
  /**
   * So many edges are passed in one call of a loop, which HotSpot then compiles as a method: what
   * it compiles in the middle of one long run is slower by a third.
   */
  static final int PIECE = 4096;

  /** The loops for a data type, if there are any. */
  static Optional<Sweep<?>> of(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> Optional.of(new DoubleSweep());
      case FLOAT32 -> Optional.of(new FloatSweep());
      case INT64 -> Optional.of(new LongSweep());
      case INT32 -> Optional.of(new IntSweep());
      default -> Optional.empty();
    };
  }

  abstract V allocate(int length);

  abstract V array(HostArray host);

  abstract void read(HostArray from, int at, V to, int offset, int count);

  abstract void write(V from, HostArray to, int at, int count);

  abstract void upstream(Forest forest, V values, int offset);

  abstract void downstream(Forest forest, V values, int offset);

  /** Whether there are weighted loops: array code is good enough for weighted integers. */
  boolean weighs() {
    return false;
  }

  V ones(int length) {
    throw unweighted();
  }

  void upstream(Forest forest, V values, int offset, V weights, int weightOffset) {
    throw unweighted();
  }

  void downstream(Forest forest, V values, int offset, V weights, int weightOffset) {
    throw unweighted();
  }

  void upstream(Braid braid, V values, int offset, V weights, int weightOffset) {
    throw unweighted();
  }

  void downstream(Braid braid, V values, int offset, V weights, int weightOffset) {
    throw unweighted();
  }

  /** The unweighted sum along a forest. */
  final void sum(Forest forest, Direction direction, V values, int offset) {
    if (direction == Direction.UPSTREAM) {
      upstream(forest, values, offset);
    } else {
      downstream(forest, values, offset);
    }
  }

  /** The weighted sum. */
  final void sum(
      Topology topology, Direction direction, V values, int offset, V weights, int weightOffset) {
    boolean up = direction == Direction.UPSTREAM;
    if (topology instanceof Braid braid) {
      if (up) {
        upstream(braid, values, offset, weights, weightOffset);
      } else {
        downstream(braid, values, offset, weights, weightOffset);
      }
    } else if (up) {
      upstream((Forest) topology, values, offset, weights, weightOffset);
    } else {
      downstream((Forest) topology, values, offset, weights, weightOffset);
    }
  }

  private IllegalStateException unweighted() {
    return new IllegalStateException(getClass().getSimpleName() + " has no weighted loops");
  }
}
