package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Levels;

/**
 * The derivatives of weighted sums over a forest.
 *
 * <p>With N the matrix that has the weight w_c of each child c in its parent's row, the sum from
 * the leaves is z = (I - N)^-1 x and that from the roots z = (I - N^T)^-1 x: one is the transpose
 * of the other. A change of the weights acts as the field dN z: w_c' z_c at the parent of c, or z_p
 * w_c' at c.
 *
 * @param parents the position in the next level of the parent of each node
 * @param levels the levels
 * @param <A> the inner array type
 */
record WeightedForest<A>(A parents, Levels levels) {
  BinaryRule<A> leaffix() {
    return new BinaryRule<>(
        this::leaffix,
        (xp, g, x, w, z) -> rootfix(xp, g, w),
        (xp, g, x, w, z) -> xp.multiply(children(xp, z), ofParents(xp, rootfix(xp, g, w))),
        (xp, t, x, w, z) -> leaffix(xp, t, w),
        (xp, t, x, w, z) -> {
          A sent = xp.multiply(t, children(xp, z));
          return leaffix(xp, xp.scatterAdd(xp.zerosLike(z), places(xp), sent, -1), w);
        });
  }

  BinaryRule<A> rootfix() {
    return new BinaryRule<>(
        this::rootfix,
        (xp, g, x, w, z) -> leaffix(xp, g, w),
        (xp, g, x, w, z) -> xp.multiply(children(xp, leaffix(xp, g, w)), ofParents(xp, z)),
        (xp, t, x, w, z) -> rootfix(xp, t, w),
        (xp, t, x, w, z) -> {
          A received = xp.multiply(t, ofParents(xp, z));
          return rootfix(xp, xp.concat(List.of(received, noneAtRoots(xp, z)), -1), w);
        });
  }

  private A leaffix(ArrayNamespace<A> xp, A x, A weights) {
    return xp.leaffixSum(x, parents, levels.sizes(), weights);
  }

  private A rootfix(ArrayNamespace<A> xp, A x, A weights) {
    return xp.rootfixSum(x, parents, levels.sizes(), weights);
  }

  /** Those of all nodes that have a parent. */
  private A children(ArrayNamespace<A> xp, A nodes) {
    return xp.getItem(nodes, Index.ellipsis(), Index.to(levels.nodesBelowRoots()));
  }

  private A ofParents(ArrayNamespace<A> xp, A nodes) {
    return xp.take(nodes, places(xp), -1);
  }

  /** The place of the parent of each node among all nodes. */
  private A places(ArrayNamespace<A> xp) {
    return xp.add(parents, xp.asarray(levels.startsOfNextLevels()));
  }

  private A noneAtRoots(ArrayNamespace<A> xp, A nodes) {
    long[] dims = xp.shape(nodes).dims();
    dims[dims.length - 1] = levels.nodes() - levels.nodesBelowRoots();
    return xp.zeros(Shape.of(dims), xp.dtype(nodes));
  }
}
