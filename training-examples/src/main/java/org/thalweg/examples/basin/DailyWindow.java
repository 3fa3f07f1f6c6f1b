package org.thalweg.examples.basin;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/**
 * Means over the gauge's days, which may begin later than the inflow's: an observer's day is local,
 * and a model's may be UTC.
 */
final class DailyWindow {
  private static final int HOURS = 24;

  private DailyWindow() {}

  /**
   * The mean of the 24 hours of each day that begin {@code offset} hours late. Between whole hours
   * it is interpolated smoothly, so that the offset can be fitted by gradients like anything else.
   *
   * @param hourly {@code (24 day)} values at the end of each hour; the first and the last are held
   *     before and after
   * @param offset 0-d, in [0, 24] hours
   * @return {@code (day)}
   */
  static <A> A means(ArrayNamespace<A> xp, A hourly, A offset) {
    long days = xp.size(hourly) / HOURS;
    A before = xp.getItem(hourly, Index.to(1));
    A after = xp.repeat(xp.getItem(hourly, Index.from(-1)), HOURS + 1);
    A held = xp.concat(List.of(before, hourly, after));
    List<A> means = new ArrayList<>();
    for (int begin = 0; begin <= HOURS + 2; begin++) {
      A window = xp.getItem(held, Index.slice(begin, begin + HOURS * days));
      means.add(xp.mean(xp.reshape(window, days, HOURS), 1));
    }
    A begins = xp.arange(-1.0, HOURS + 2.0);
    return xp.matmul(shares(xp, xp.abs(xp.subtract(offset, begins))), xp.stack(means));
  }

  /**
   * How much a window counts that begins so many hours from the offset: cubic convolution (Keys
   * 1981, doi:10.1109/TASSP.1981.1163711, equation 15), whose slope is continuous.
   */
  private static <A> A shares(ArrayNamespace<A> xp, A hours) {
    A near = polynomial(xp, hours, 1.5, -2.5, 0, 1);
    A far = polynomial(xp, hours, -0.5, 2.5, -4, 2);
    A outer = xp.where(xp.less(hours, 2.0), far, 0.0);
    return xp.where(xp.less(hours, 1.0), near, outer);
  }

  /** By Horner's rule, the highest power's coefficient first. */
  private static <A> A polynomial(ArrayNamespace<A> xp, A x, double... coefficients) {
    A sum = xp.fullLike(x, coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      sum = xp.add(xp.multiply(sum, x), coefficients[i]);
    }
    return sum;
  }
}
