package org.thalweg.examples.map;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param first the first multiple
 * @param count how many there are
 * @param step the distance between them
 */
record Ticks(long first, int count, double step) {
  private static final int[] ROUND = {1, 2, 5};

  /** What divides a circle, where tenths do not. */
  private static final int[] PARTS_OF_CIRCLE = {10, 15, 30, 45, 60, 90};

  /** At most so many ticks between two numbers, ends included. */
  static Ticks between(double from, double to, int most) {
    double range = to - from;
    if (!(range > 0) || !Double.isFinite(range)) {
      return new Ticks(0, 0, 1);
    }
    int exponent = (int) Math.floor(Math.log10(range / most)) - 1;
    for (int i = 0; ; i++) {
      Ticks ticks =
          multiples(
              ROUND[i % ROUND.length] * Math.pow(10, exponent + Math.floorDiv(i, 3)), from, to);
      if (ticks.count <= most) {
        return ticks;
      }
    }
  }

  /** As {@link #between}, for degrees. */
  static Ticks betweenDegrees(double from, double to, int most) {
    Ticks usual = between(from, to, most);
    if (usual.step < PARTS_OF_CIRCLE[0]) {
      return usual;
    }
    for (int step : PARTS_OF_CIRCLE) {
      Ticks ticks = multiples(step, from, to);
      if (ticks.count <= most) {
        return ticks;
      }
    }
    return usual;
  }

  private static Ticks multiples(double step, double from, double to) {
    long first = (long) Math.ceil(from / step - 1e-9);
    long last = (long) Math.floor(to / step + 1e-9);
    return new Ticks(first, (int) Math.min(Integer.MAX_VALUE, last - first + 1), step);
  }

  double[] values() {
    return IntStream.range(0, count).mapToDouble(i -> (first + i) * step).toArray();
  }

  /** A number with the digits that the step needs, and thin spaces between thousands. */
  String label(double value) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    return number(value, decimals);
  }

  static String number(double value, int decimals) {
    double magnitude = Math.abs(value);
    if (magnitude >= 1e7 || decimals > 6) {
      return scientific(value);
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", magnitude);
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return (value < 0 && !zero ? "\u2212" : "") + text.replace(',', '\u2009');
  }

  /** As 3.5·10⁷. */
  private static String scientific(double value) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
    String digits =
        String.format(Locale.ROOT, "%.3f", Math.abs(value) / Math.pow(10, exponent))
            .replaceAll("\\.?0+$", "");
    String factor = digits.equals("1") ? "" : digits + "·";
    return (value < 0 ? "\u2212" : "") + factor + power(exponent);
  }

  /** As 10⁻³. */
  static String power(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return text.toString();
  }
}
