package org.thalweg.examples.basin;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.calibration.Fit;

/**
 * {@link RoutingParameters} as numbers.
 *
 * @param celerity m/s, one for all reaches or one for each
 * @param x Muskingum's weight of the inflow
 * @param offset hours by which the gauge's day begins later than the inflow's
 */
public record FittedParameters(List<Double> celerity, double x, double offset) {

  /**
   * The parameters of a fit.
   *
   * @param fit a fit of {@link RoutingParameters} by their names
   * @return the parameters
   */
  public static FittedParameters of(Fit fit) {
    double[] celerity = fit.parameters().getOrDefault(RoutingParameters.CELERITY, new double[0]);
    return new FittedParameters(
        DoubleStream.of(celerity).boxed().toList(),
        fit.parameter(RoutingParameters.X),
        fit.parameter(RoutingParameters.OFFSET));
  }

  /**
   * The numbers as arrays.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @return the parameters there
   */
  public <A> RoutingParameters<A> on(ArrayNamespace<A> xp) {
    double[] all = celerity.stream().mapToDouble(Double::doubleValue).toArray();
    return new RoutingParameters<>(
        xp.asarray(all, new long[] {all.length}, DType.FLOAT64), xp.asarray(x), xp.asarray(offset));
  }

  /**
   * One line for a reader.
   *
   * @return celerity, x and offset with their units
   */
  public String describe() {
    DoubleSummaryStatistics speeds =
        celerity.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    String speed =
        celerity.size() == 1
            ? "%.3f m/s".formatted(speeds.getMin())
            : "%.2f to %.2f m/s, mean %.2f"
                .formatted(speeds.getMin(), speeds.getMax(), speeds.getAverage());
    return String.format(
        Locale.ROOT, "celerity %s; x %.3f; the gauge's day begins %.1f h later", speed, x, offset);
  }
}
