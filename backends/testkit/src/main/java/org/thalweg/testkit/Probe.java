package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;

/**
 * Float64 arrays as Java arrays on their way to a namespace and back: points, directions and
 * weights of a derivative check.
 *
 * @param shapes the shape of each
 * @param values the elements of each, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // the arrays inside the list are made here and only read
record Probe(List<Shape> shapes, List<double[]> values) {

  static Probe of(List<Constant> constants) {
    return new Probe(
        constants.stream().map(Constant::shape).toList(),
        constants.stream().map(each -> (double[]) each.toFlatArray()).toList());
  }

  static <A> Probe of(ArrayNamespace<A> xp, List<A> arrays) {
    List<double[]> values = new ArrayList<>();
    for (A x : arrays) {
      values.add((double[]) xp.toFlatArray(xp.astype(x, DType.FLOAT64)));
    }
    return new Probe(arrays.stream().map(xp::shape).toList(), values);
  }

  /** Random directions or weights of either sign, none of them near 0. */
  static Probe random(List<Shape> shapes, Random random) {
    List<double[]> values = new ArrayList<>();
    for (Shape shape : shapes) {
      double[] each = new double[(int) shape.size()];
      for (int i = 0; i < each.length; i++) {
        each[i] = (0.5 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      }
      values.add(each);
    }
    return new Probe(shapes, values);
  }

  List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      constants.add(Constant.of(values.get(i), shapes.get(i), DType.FLOAT64));
    }
    return constants;
  }

  <A> List<A> arrays(ArrayNamespace<A> xp, DType dtype) {
    List<A> arrays = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      A x = xp.asarray(values.get(i), shapes.get(i).dims(), DType.FLOAT64);
      arrays.add(xp.astype(x, dtype));
    }
    return arrays;
  }

  <A> List<A> arrays(ArrayNamespace<A> xp) {
    return arrays(xp, DType.FLOAT64);
  }

  double dot(Probe other) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.get(i).length; j++) {
        sum += values.get(i)[j] * other.values.get(i)[j];
      }
    }
    return sum;
  }

  double largest() {
    double largest = 0;
    for (double[] each : values) {
      for (double value : each) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  /** {@code x + step v}. */
  Probe moved(double step, Probe v) {
    List<double[]> moved = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double[] each = values.get(i).clone();
      for (int j = 0; j < each.length; j++) {
        each[j] += step * v.values.get(i)[j];
      }
      moved.add(each);
    }
    return new Probe(shapes, moved);
  }

  /**
   * Directions in which elements move together, each either way and by as much as its size, from 1:
   * so many at most, and each element moves in one of them. Where sizes are 1 a direction is of
   * length 1.
   */
  List<Probe> directions(int most, Random random) {
    int elements = values.stream().mapToInt(each -> each.length).sum();
    int count = Math.min(most, elements);
    List<Probe> directions = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int moving = (elements - k + count - 1) / count;
      double part = 1 / Math.sqrt(moving);
      directions.add(every(k, count, () -> random.nextBoolean() ? part : -part));
    }
    return directions;
  }

  /** Times their sizes, numbers for the elements {@code first}, {@code first + step}, and so on. */
  private Probe every(int first, int step, DoubleSupplier numbers) {
    List<double[]> sparse = new ArrayList<>();
    int left = first;
    for (double[] each : values) {
      double[] made = new double[each.length];
      for (; left < made.length; left += step) {
        made[left] = numbers.getAsDouble() * Math.max(1, Math.abs(each[left]));
      }
      left -= made.length;
      sparse.add(made);
    }
    return new Probe(shapes, sparse);
  }

  /** The elements of a direction that are not 0. */
  List<String> moving() {
    List<String> moving = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.get(i).length; j++) {
        if (values.get(i)[j] != 0) {
          moving.add("input " + i + " element " + j);
        }
      }
    }
    return moving;
  }

  static <A> double value(ArrayNamespace<A> xp, ArrayFunction sum, Probe at) {
    return ((double[]) xp.toFlatArray(sum.apply(xp, at.arrays(xp))))[0];
  }

  /** Fails unless another agrees to within a fraction of the larger of 1 and the largest value. */
  void checkNear(String what, Probe other, double fraction) {
    double bound = fraction * Math.max(1, largest());
    if (!shapes.equals(other.shapes)) {
      throw new AssertionError(what + ": shapes " + shapes + " and " + other.shapes);
    }
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.get(i).length; j++) {
        double expected = values.get(i)[j];
        double actual = other.values.get(i)[j];
        if (!(Math.abs(expected - actual) <= bound)) {
          throw new AssertionError(
              what
                  + ": input "
                  + i
                  + ", element "
                  + j
                  + ": expected "
                  + expected
                  + " within "
                  + bound
                  + ", was "
                  + actual);
        }
      }
    }
  }
}
