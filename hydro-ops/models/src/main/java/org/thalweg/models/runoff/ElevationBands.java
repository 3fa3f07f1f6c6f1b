package org.thalweg.models.runoff;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * Bands of equal area by elevation, and the way from the weather at one elevation to that of each
 * band (Valéry et al. 2014, doi:10.1016/j.jhydrol.2014.04.059).
 *
 * <p>With dz what a band lies above the elevation of the input: precipitation is P exp(0.00041 dz),
 * scaled so that the mean of the bands is P; temperature is T - gradient dz / 100. Immutable.
 */
public final class ElevationBands {
  private static final double PRECIPITATION_GRADIENT = 0.00041;

  private final Constant above;
  private final long count;
  private final boolean byCatchment;

  private ElevationBands(double[] above, Shape shape) {
    this.above = Constant.of(above, shape, DType.FLOAT64);
    this.count = shape.dim(0);
    this.byCatchment = shape.ndim() > 1;
  }

  /**
   * The bands of one catchment, or of several that are alike.
   *
   * @param elevations m, of each band, one or more
   * @param input m, the elevation that precipitation and temperature are given for
   * @return the bands
   * @throws IllegalArgumentException if there is no band
   */
  public static ElevationBands of(double[] elevations, double input) {
    if (elevations.length == 0) {
      throw new IllegalArgumentException("no elevation, wanted one for each band");
    }
    double[] above = new double[elevations.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = elevations[i] - input;
    }
    return new ElevationBands(above, Shape.of(above.length));
  }

  /**
   * The bands of several catchments.
   *
   * @param elevations m, {@code [catchment][band]}, as many bands for each
   * @param inputs m, for each catchment the elevation that its weather is given for
   * @return the bands
   * @throws IllegalArgumentException if there is no band, or numbers differ
   */
  public static ElevationBands of(double[][] elevations, double[] inputs) {
    int bands = elevations.length == 0 ? 0 : elevations[0].length;
    if (bands == 0 || elevations.length != inputs.length) {
      throw new IllegalArgumentException(
          "elevations of %d catchments, inputs of %d; wanted as many, and a band at least"
              .formatted(elevations.length, inputs.length));
    }
    double[] above = new double[bands * inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      if (elevations[i].length != bands) {
        throw new IllegalArgumentException(
            "catchment %d has %d bands, the first has %d"
                .formatted(i, elevations[i].length, bands));
      }
      for (int band = 0; band < bands; band++) {
        above[band * inputs.length + i] = elevations[i][band] - inputs[i];
      }
    }
    return new ElevationBands(above, Shape.of(bands, inputs.length));
  }

  /**
   * Bands at the middle of equal shares of a hypsometric curve, for input at its median: five bands
   * lie at 10, 30, 50, 70 and 90 % of the area.
   *
   * @param curve m, elevations at equal steps of area from the lowest point to the highest, such as
   *     101 percentiles; two or more
   * @param bands how many, 1 or more
   * @return the bands
   * @throws IllegalArgumentException if the curve has fewer than two points, or there is no band
   */
  public static ElevationBands fromHypsometry(double[] curve, int bands) {
    if (curve.length < 2 || bands < 1) {
      throw new IllegalArgumentException(
          "%d bands of a curve of %d points, wanted 1 or more of 2 or more"
              .formatted(bands, curve.length));
    }
    double[] elevations = new double[bands];
    for (int i = 0; i < bands; i++) {
      elevations[i] = at(curve, (i + 0.5) / bands);
    }
    return of(elevations, at(curve, 0.5));
  }

  private static double at(double[] curve, double share) {
    double place = share * (curve.length - 1);
    int below = Math.min((int) place, curve.length - 2);
    double beyond = place - below;
    return curve[below] * (1 - beyond) + curve[below + 1] * beyond;
  }

  /**
   * The number of bands.
   *
   * @return 1 or more
   */
  public long count() {
    return count;
  }

  /**
   * The weather of each band. It does not depend on parameters: do it once.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param forcing {@code (time)} or {@code (time, catchment)}, with temperature
   * @param gradient °C a 100 m, how much colder it is higher up: {@code ()}, {@code (time)} for one
   *     catchment, or broadcast to {@code (time, catchment)}
   * @return precipitation and temperature with an axis for the bands behind time, evaporation as it
   *     was
   * @throws ShapeException if the catchments are not as many as the bands are given for
   * @throws IllegalArgumentException if there is no temperature
   */
  public <A> Forcing<A> spread(ArrayNamespace<A> xp, Forcing<A> forcing, A gradient) {
    A temperature =
        forcing
            .temperature()
            .orElseThrow(() -> new IllegalArgumentException("bands need temperature, got none"));
    A dz = heights(xp, forcing);
    A factor = xp.exp(xp.multiply(dz, PRECIPITATION_GRADIENT));
    A share = xp.divide(factor, xp.mean(factor, 0, true));
    A colder = xp.multiply(xp.divide(dz, 100.0), inBands(xp, gradient));
    return new Forcing<>(
        xp.multiply(xp.expandDims(forcing.precipitation(), 1), share),
        forcing.evaporation(),
        Optional.of(xp.subtract(xp.expandDims(temperature, 1), colder)));
  }

  /**
   * The weather of each band under a constant gradient.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param forcing {@code (time)} or {@code (time, catchment)}, with temperature
   * @param gradient °C a 100 m, how much colder it is higher up, such as 0.6
   * @return precipitation and temperature with an axis for the bands behind time
   * @throws IllegalArgumentException as {@link #spread(ArrayNamespace, Forcing, Object)}
   */
  public <A> Forcing<A> spread(ArrayNamespace<A> xp, Forcing<A> forcing, double gradient) {
    A number = xp.full(Shape.SCALAR, gradient, xp.dtype(forcing.precipitation()));
    return spread(xp, forcing, number);
  }

  private static <A> A inBands(ArrayNamespace<A> xp, A gradient) {
    return xp.ndim(gradient) == 0 ? gradient : xp.expandDims(gradient, 1);
  }

  /** What bands lie above the input: {@code (band)} or {@code (band, catchment)}. */
  private <A> A heights(ArrayNamespace<A> xp, Forcing<A> forcing) {
    Shape series = xp.shape(forcing.precipitation());
    boolean fits = byCatchment ? series.ndim() == 2 : series.ndim() == 1 || series.ndim() == 2;
    if (!fits || (byCatchment && series.dim(1) != above.shape().dim(1))) {
      throw new ShapeException(
          "series have shape %s, bands have %s; wanted (time) or (time, catchment)"
              .formatted(series, above.shape()));
    }
    A dz = xp.astype(xp.constant(above), xp.dtype(forcing.precipitation()));
    return series.ndim() == 2 && !byCatchment ? xp.expandDims(dz, 1) : dz;
  }
}
