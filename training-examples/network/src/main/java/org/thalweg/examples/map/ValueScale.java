package org.thalweg.examples.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * How the values of a field become positions from 0 to 1 on a scale of colours: a few whole numbers
 * by their rank, others evenly or by their logarithm.
 */
final class ValueScale {
  /** Fields with so many different whole numbers at most are shown as classes. */
  private static final int MOST_CLASSES = 12;

  /** A scale is logarithmic by itself from this factor between common and largest values on. */
  private static final double ORDERS = 500;

  /** A logarithmic scale shows so many powers of ten at most. */
  private static final double MOST_POWERS = 8;

  private static final int SAMPLE = 1 << 20;
  private static final double TAIL = 0.005;

  private final double from;
  private final double to;
  private final boolean logarithmic;
  private final double[] classes;
  private final boolean below;
  private final boolean above;

  private ValueScale(Range shown, Range all, boolean logarithmic, double[] classes) {
    this.from = shown.from;
    this.to = shown.to;
    this.logarithmic = logarithmic;
    this.classes = classes;
    this.below = all.from < shown.from;
    this.above = all.to > shown.to;
  }

  private record Range(double from, double to) {}

  /** A place on the bar with its number. */
  record Mark(double position, String label) {}

  /** The scale that suits a field. */
  static ValueScale of(double[] field, LogScale log) {
    double[] finite = DoubleStream.of(field).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      Range range = new Range(0, 1);
      return new ValueScale(range, range, false, new double[0]);
    }
    double[] classes = log == LogScale.ON ? new double[0] : classes(finite);
    double least = DoubleStream.of(finite).min().getAsDouble();
    double most = DoubleStream.of(finite).max().getAsDouble();
    Range all = new Range(least, most);
    if (classes.length > 0) {
      return new ValueScale(all, all, false, classes);
    }
    double[] sorted = sample(finite);
    boolean logarithmic =
        most > 0 && (log == LogScale.ON || (log == LogScale.AUTO && spans(all, sorted)));
    Range shown = logarithmic ? powers(all, sorted) : evenly(all, sorted);
    return new ValueScale(shown, all, logarithmic, classes);
  }

  /** The different values, if they are few whole numbers; else none. */
  private static double[] classes(double[] values) {
    NavigableSet<Double> different = new TreeSet<>();
    double last = Double.NaN;
    for (double value : values) {
      if (value == last) {
        continue;
      }
      last = value;
      if (value != Math.rint(value) || (different.add(value) && different.size() > MOST_CLASSES)) {
        return new double[0];
      }
    }
    return different.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Some of the values, in order. */
  private static double[] sample(double[] values) {
    int stride = Math.max(1, values.length / SAMPLE);
    double[] sample = new double[(values.length + stride - 1) / stride];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = values[i * stride];
    }
    Arrays.sort(sample);
    return sample;
  }

  private static double quantile(double[] sorted, double p) {
    return sorted[(int) Math.rint(p * (sorted.length - 1))];
  }

  private static double[] positive(double[] sorted) {
    return DoubleStream.of(sorted).filter(x -> x > 0).toArray();
  }

  private static boolean spans(Range all, double[] sorted) {
    double[] positive = positive(sorted);
    return all.from >= 0 && positive.length > 0 && all.to / quantile(positive, 10 * TAIL) >= ORDERS;
  }

  private static Range powers(Range all, double[] sorted) {
    double[] positive = positive(sorted);
    double least = positive.length > 0 ? positive[0] : all.to;
    double from = Math.max(least, all.to * Math.pow(10, -MOST_POWERS));
    return from < all.to ? new Range(from, all.to) : new Range(all.to / 10, all.to);
  }

  /** All values, or without both tails where these would take most of the scale. */
  private static Range evenly(Range all, double[] sorted) {
    Range common = new Range(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    boolean tails = 3 * (common.to - common.from) < all.to - all.from && common.from < common.to;
    Range shown = tails ? common : all;
    double margin = Math.max(1e-12, Math.abs(shown.from) * 1e-6);
    return shown.from < shown.to ? shown : new Range(shown.from - margin, shown.to + margin);
  }

  /** Where a value stands: NaN has no place, what is beyond an end stands there. */
  double position(double value) {
    double position;
    if (classes.length > 0) {
      int rank = Arrays.binarySearch(classes, value);
      position = rank < 0 ? Double.NaN : classes.length == 1 ? 0.4 : rank / (classes.length - 1.0);
    } else if (logarithmic) {
      position = value <= from ? 0 : Math.log(value / from) / Math.log(to / from);
    } else {
      position = (value - from) / (to - from);
    }
    return Double.isNaN(value) ? Double.NaN : Math.min(1, Math.max(0, position));
  }

  /** Classes in ascending order; none for a scale without steps. */
  double[] classes() {
    return classes.clone();
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  /** Whether the field has values below the scale. */
  boolean hasBelow() {
    return below;
  }

  /** Whether the field has values above the scale. */
  boolean hasAbove() {
    return above;
  }

  /** What is written beside the bar, at most so many. */
  List<Mark> marks(int most) {
    List<Mark> marks = new ArrayList<>();
    if (logarithmic) {
      powersOfTen(marks, most);
    }
    if (marks.size() < 2) {
      marks.clear();
      Ticks ticks = Ticks.between(from, to, most);
      for (double value : ticks.values()) {
        marks.add(new Mark(position(value), ticks.label(value)));
      }
    }
    return marks;
  }

  private void powersOfTen(List<Mark> marks, int most) {
    int first = (int) Math.ceil(Math.log10(from) - 1e-9);
    int last = (int) Math.floor(Math.log10(to) + 1e-9);
    int step = Math.max(1, (last - first + most) / most);
    boolean between = last - first < 3;
    for (int exponent = first - 1; exponent <= last; exponent += step) {
      for (int factor : between ? new int[] {1, 2, 5} : new int[] {1}) {
        double value = factor * Math.pow(10, exponent);
        if (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9)) {
          marks.add(new Mark(position(value), label(value, exponent)));
        }
      }
    }
  }

  private static String label(double value, int exponent) {
    boolean power = exponent > 6 || exponent < -4;
    return power && value == Math.pow(10, exponent)
        ? Ticks.power(exponent)
        : Ticks.number(value, Math.max(0, -exponent));
  }
}
