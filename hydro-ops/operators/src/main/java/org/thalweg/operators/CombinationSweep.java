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
  final void combine(Edges edges, V values, int offset) {
    for (int begin = 0; begin < edges.size(); begin += Sweep.PIECE) {
      int count = Math.min(Sweep.PIECE, edges.size() - begin);
      if (edges.combination == Combination.PRODUCT) {
        multiply(edges, begin, count, values, offset);
      } else {
        choose(edges, begin, count, values, offset);
      }
    }
  }

  /** Combines with the weights of edges, {@code weights[at + id]}. */
  final void combine(Edges edges, V values, int offset, V weights, int at) {
    for (int begin = 0; begin < edges.size(); begin += Sweep.PIECE) {
      int count = Math.min(Sweep.PIECE, edges.size() - begin);
      if (edges.combination == Combination.PRODUCT) {
        multiply(edges, begin, count, values, offset, weights, at);
      } else if (edges.combination.addsWeights()) {
        chooseAlong(edges, begin, count, values, offset, weights, at);
      } else {
        choose(edges, begin, count, values, offset, weights, at);
      }
    }
  }

  abstract void choose(Edges edges, int begin, int count, V values, int offset);

  abstract void multiply(Edges edges, int begin, int count, V values, int offset);

  void choose(Edges edges, int begin, int count, V values, int offset, V weights, int at) {
    throw unweighted();
  }

  void multiply(Edges edges, int begin, int count, V values, int offset, V weights, int at) {
    throw unweighted();
  }

  void chooseAlong(Edges edges, int begin, int count, V values, int offset, V weights, int at) {
    throw unweighted();
  }

  private IllegalStateException unweighted() {
    return new IllegalStateException(getClass().getSimpleName() + " has no weighted loops");
  }

  /** The edges as a sweep in a direction passes them: at places {@code at(0)} and on by steps. */
  static final class Edges {
    final int[] from;
    final int[] to;
    final int[] id;
    final int step;
    final boolean smallest;
    final double neutral;
    private final Combination combination;

    Edges(EdgeOrder order, Direction direction, Combination combination) {
      boolean down = direction == Direction.UPSTREAM;
      this.from = down ? order.from() : order.to();
      this.to = down ? order.to() : order.from();
      this.id = order.id();
      this.step = down ? 1 : -1;
      this.combination = combination;
      this.smallest = combination.isSmallest();
      this.neutral = combination.neutral();
    }

    int size() {
      return from.length;
    }

    int at(int passed) {
      return step > 0 ? passed : size() - 1 - passed;
    }
  }
}
