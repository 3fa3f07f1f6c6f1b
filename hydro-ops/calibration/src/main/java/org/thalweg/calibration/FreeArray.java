package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.calibration.Parameter.PerNode;
import org.thalweg.calibration.Parameter.Range;
import org.thalweg.calibration.Parameter.Regression;

/** The free numbers of a fitted parameter, which stand together. */
record FreeArray(Parameter parameter) {
  /** How many there are. */
  int size() {
    return (int) shape().size();
  }

  Shape shape() {
    if (parameter.form() instanceof PerNode each) {
      return Shape.of(each.nodes());
    }
    if (parameter.form() instanceof Regression regression) {
      return Shape.of(regression.attributes().shape().dim(1) + 1);
    }
    return Shape.of();
  }

  /** What each number is called. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      boolean one = shape().ndim() == 0;
      names.add(one ? parameter.name() : parameter.name() + "[" + i + "]");
    }
    return names;
  }

  /** Whether a parameter is the transform of its free number, each for itself. */
  boolean isElementwise() {
    return !(parameter.form() instanceof Regression);
  }

  /** The parameter that free numbers stand for. */
  <A> A values(ArrayNamespace<A> xp, A free) {
    if (!(parameter.form() instanceof Regression regression)) {
      return parameter.transform().parameter(xp, free);
    }
    A attributes = xp.constant(regression.attributes());
    A column = xp.ones(new long[] {xp.shape(attributes).dim(0), 1}, DType.FLOAT64);
    A design = xp.concat(List.of(column, attributes), 1);
    return parameter.transform().parameter(xp, xp.matmul(design, free));
  }

  /** The free numbers of the first start. */
  double[] start() {
    double value = parameter.start().value();
    return filled(Double.isNaN(value) ? 0 : parameter.transform().free(value));
  }

  /** The free numbers of another start: at a share of the range. */
  double[] start(double share) {
    Transform transform = parameter.transform();
    Range range = parameter.start().range().orElseGet(this::wholeRange);
    return filled(transform.between(range.low(), range.high(), share));
  }

  private Range wholeRange() {
    if (parameter.transform() instanceof LogisticTransform bounded) {
      return new Range(bounded.lower(), bounded.upper());
    }
    throw new IllegalArgumentException(
        "several starts want a range for parameter '%s': give startingBetween(low, high)"
            .formatted(parameter.name()));
  }

  /** Every node begins alike; of a regression only the constant differs from 0. */
  private double[] filled(double free) {
    double[] all = new double[size()];
    int last = isElementwise() ? all.length : 1;
    Arrays.fill(all, 0, last, free);
    return all;
  }
}
