package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.DType;

/**
 * Values combined in place along the edges of a network: {@code values[offset ..]} holds the nodes'
 * own values of one batch. One class for each element type, and in it one loop for each kind of
 * combination, because the loops are bound by memory and a call in them would double their cost.
 * Whether the smallest or the largest is taken does not change within a loop, so that HotSpot takes
 * the question out of it.
 *
 * @param <V> the Java array that holds the elements
 */
abstract sealed class CombinationSweep<V>
    permits DoubleCombinations, FloatCombinations, LongCombinations, IntCombinations {
  private final Sweep<V> memory;

  CombinationSweep(Sweep<V> memory) {
    this.memory = memory;
  }

  /** The loops for a data type, if there are any. */
  static Optional<CombinationSweep<?>> of(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> Optional.of(new DoubleCombinations());
      case FLOAT32 -> Optional.of(new FloatCombinations());
      case INT64 -> Optional.of(new LongCombinations());
      case INT32 -> Optional.of(new IntCombinations());
      default -> Optional.empty();
    };
  }

  /** What allocates, reads and writes rows of these elements. */
  final Sweep<V> memory() {
    return memory;
  }

  /** Combines what has no weights. */
  final void combine(EdgeWalk walk, Combination combination, V values, int offset) {
    for (int begin = walk.begin; begin < walk.end(); begin += EdgeWalk.PIECE) {
      Part part = new Part(walk, combination, begin);
      if (combination == Combination.PRODUCT) {
        multiply(part, values, offset);
      } else {
        choose(part, values, offset);
      }
    }
  }

  /** Combines with the weights of edges, {@code weights[at + id]}. */
  final void combine(
      EdgeWalk walk, Combination combination, V values, int offset, V weights, int at) {
    for (int begin = walk.begin; begin < walk.end(); begin += EdgeWalk.PIECE) {
      Part part = new Part(walk, combination, begin);
      if (combination == Combination.PRODUCT) {
        multiply(part, values, offset, weights, at);
      } else if (combination.addsWeights()) {
        chooseAlong(part, values, offset, weights, at);
      } else {
        choose(part, values, offset, weights, at);
      }
    }
  }

  abstract void choose(Part part, V values, int offset);

  abstract void multiply(Part part, V values, int offset);

  void choose(Part part, V values, int offset, V weights, int at) {
    throw unweighted();
  }

  void multiply(Part part, V values, int offset, V weights, int at) {
    throw unweighted();
  }

  void chooseAlong(Part part, V values, int offset, V weights, int at) {
    throw unweighted();
  }

  private IllegalStateException unweighted() {
    return new IllegalStateException(getClass().getSimpleName() + " has no weighted loops");
  }

  /** The part of a walk that is passed in one call of a loop. */
  record Part(EdgeWalk walk, Combination combination, int begin) {
    int end() {
      return Math.min(begin + EdgeWalk.PIECE, walk.end());
    }
  }
}
