package org.thalweg.autodiff.optim;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/** Lists of arrays as one long vector. What is read is read in float64. */
record ArrayLists<A>(ArrayNamespace<A> xp) {

  double dot(List<A> x, List<A> y) {
    double dot = 0;
    for (int i = 0; i < x.size(); i++) {
      A product = xp.multiply(wide(x.get(i)), wide(y.get(i)));
      dot += read(xp.sum(product));
    }
    return dot;
  }

  double largest(List<A> x) {
    double largest = 0;
    for (A part : x) {
      if (xp.size(part) > 0) {
        // Math.max keeps NaN, as the array function does.
        largest = Math.max(largest, read(xp.max(xp.abs(part))));
      }
    }
    return largest;
  }

  List<A> scaled(List<A> x, double factor) {
    return x.stream().map(part -> xp.multiply(part, factor)).toList();
  }

  List<A> subtracted(List<A> x, List<A> y) {
    List<A> difference = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      difference.add(xp.subtract(x.get(i), y.get(i)));
    }
    return difference;
  }

  /** {@code x + factor * y}. */
  List<A> plus(List<A> x, double factor, List<A> y) {
    List<A> sum = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      sum.add(xp.add(x.get(i), xp.multiply(y.get(i), factor)));
    }
    return sum;
  }

  /** The number in an array of one element. */
  double read(A x) {
    return ((double[]) xp.toFlatArray(wide(x)))[0];
  }

  private A wide(A x) {
    return xp.astype(x, DType.FLOAT64);
  }
}
