package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * The cotangents of one walk back over a record. Entries are visited in the reverse of the order in
 * which they were recorded, so that a cotangent is complete when its entry is reached.
 *
 * @param <A> the inner array type
 */
final class BackwardPass<A> {
  final ArrayNamespace<A> xp;

  /** By place: null, an array, or {@link Pieces} of one. */
  private final @Nullable Object[] slots;

  private final boolean[] needed;
  private final boolean[] kept;

  BackwardPass(ArrayNamespace<A> xp, boolean[] needed, boolean[] kept) {
    this.xp = xp;
    this.needed = needed;
    this.kept = kept;
    this.slots = new @Nullable Object[needed.length];
  }

  /** Whether the input at a place is on the way to a wanted array; never so for constants. */
  boolean wants(int index) {
    return index >= 0 && needed[index];
  }

  /** Adds to the cotangent of the input at a place. */
  @SuppressWarnings("unchecked") // a slot that holds no Pieces holds an array
  void add(int index, A g) {
    Object slot = slots[index];
    if (slot == null) {
      slots[index] = g;
    } else if (slot instanceof Pieces<?>) {
      ((Pieces<A>) slot).add(xp, g);
    } else {
      slots[index] = xp.add((A) slot, g);
    }
  }

  /** Adds to a cotangent what is left of {@code g} once summed to the shape of the input. */
  void addSummed(int index, A g, A input) {
    add(index, Broadcasting.sumTo(xp, g, xp.shape(input), xp.dtype(input)));
  }

  /** Adds to the elements that a key selects of the cotangent of the input at a place. */
  @SuppressWarnings("unchecked") // as above
  void addPiece(int index, Index[] key, A g, Shape shape, DType dtype) {
    Object slot = slots[index];
    if (slot instanceof Pieces<?>) {
      ((Pieces<A>) slot).add(key, g);
    } else {
      Pieces<A> pieces = new Pieces<>(shape, dtype, (A) slot);
      pieces.add(key, g);
      slots[index] = pieces;
    }
  }

  /** The complete cotangent at a place, null for zero. It is let go of unless asked for. */
  @SuppressWarnings("unchecked") // as above
  @Nullable A take(int index) {
    Object slot = slots[index];
    if (slot instanceof Pieces<?>) {
      slot = ((Pieces<A>) slot).together(xp);
    }
    slots[index] = kept[index] ? slot : null;
    return (A) slot;
  }

  /** The cotangents at a place and those behind it by position, absent where there is none. */
  Map<Integer, A> taken(int first, int count) {
    Map<Integer, A> taken = new HashMap<>();
    for (int i = 0; i < count; i++) {
      A g = take(first + i);
      if (g != null) {
        taken.put(i, g);
      }
    }
    return taken;
  }

  /**
   * The cotangents at a place and those behind it, zeros where there is none; null if all are.
   *
   * @param outputs what stands at these places
   */
  @Nullable List<A> take(int first, List<ArraySpec> outputs) {
    List<A> taken = new ArrayList<>(outputs.size());
    boolean any = false;
    for (int i = 0; i < outputs.size(); i++) {
      A g = take(first + i);
      any |= g != null;
      ArraySpec output = outputs.get(i);
      taken.add(g == null ? xp.zeros(output.shape(), output.dtype()) : g);
    }
    return any ? taken : null;
  }
}
