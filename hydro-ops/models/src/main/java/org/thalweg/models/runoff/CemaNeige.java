package org.thalweg.models.runoff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.models.runoff.ModelParameter.Range;

/**
 * CemaNeige, snow by degree days in elevation bands (Valéry, Andréassian and Perrin 2014,
 * doi:10.1016/j.jhydrol.2014.04.058), to be put in front of a runoff model by {@link SnowRunoff}.
 *
 * <p>In each band, with G the snow pack (mm) and eTG its thermal state (°C), at first both 0:
 *
 * <pre>
 *   f    = solid fraction, linear from 1 at -1 °C to 0 at 3 °C
 *   G   += f P
 *   eTG  = min(0, CTG eTG + (1 - CTG) T)
 *   melt = (0.9 min(G / Gt, 1) + 0.1) min(G, Kf T)   where eTG = 0 and T &gt; 0, else 0
 *   G   -= melt
 * </pre>
 *
 * <p>What leaves is rain and melt, as the mean of the bands. Gt is 0.9 times the mean annual solid
 * precipitation. Parameters: CTG (-), the weight of the thermal state's past, and Kf (mm/°C/step).
 * CTG only says in which steps snow may melt: its derivative is 0, so fit the other parameters for
 * each of some values of it. No hysteresis.
 */
public final class CemaNeige {
  static final List<ModelParameter> PARAMETERS =
      List.of(
          new ModelParameter(
              "CTG",
              "-",
              "weight of the snow's thermal past",
              new Range(0, 0.25, 1, ParameterScale.LINEAR)),
          new ModelParameter(
              "Kf",
              "mm/°C/step",
              "melt for each degree",
              new Range(0.1, 4, 20, ParameterScale.LOG)));

  static final List<String> STATES = List.of("SnowPack", "ThermalState");

  private static final double DAYS_A_YEAR = 365.25;
  private static final double THRESHOLD_SHARE = 0.9;

  private final Constant annualSolid;

  private CemaNeige(Constant annualSolid) {
    this.annualSolid = annualSolid;
  }

  /**
   * Snow of one catchment, or of several alike.
   *
   * @param annualSolid mm a year, mean solid precipitation, positive
   * @return the snow model
   */
  public static CemaNeige of(double annualSolid) {
    return new CemaNeige(Constant.of(new double[] {annualSolid}, Shape.SCALAR, DType.FLOAT64));
  }

  /**
   * Snow of several catchments.
   *
   * @param annualSolid mm a year, mean solid precipitation of each catchment, positive
   * @return the snow model
   */
  public static CemaNeige of(double[] annualSolid) {
    return new CemaNeige(Constant.of(annualSolid));
  }

  /**
   * Snow whose mean annual solid precipitation is that of a record: 365.25 times the mean over its
   * days and bands. Take the whole record, and the same for all its parts.
   *
   * @param <A> the array type
   * @param xp the namespace, whose values can be read
   * @param forcing daily, by band: {@code (time, band)} or {@code (time, band, catchment)}
   * @return the snow model
   * @throws IllegalArgumentException if there is no temperature
   */
  public static <A> CemaNeige ofRecord(ArrayNamespace<A> xp, Forcing<A> forcing) {
    A temperature =
        forcing
            .temperature()
            .orElseThrow(() -> new IllegalArgumentException("snow needs temperature, got none"));
    A solid = xp.multiply(CemaNeigeStep.solidFraction(xp, temperature), forcing.precipitation());
    A mean = xp.mean(xp.astype(solid, DType.FLOAT64), new int[] {0, 1}, false);
    Object annual = xp.toFlatArray(xp.multiply(mean, DAYS_A_YEAR));
    return new CemaNeige(Constant.of(annual, xp.shape(mean), DType.FLOAT64));
  }

  /** The pack above which all of a band is covered, {@code ()} or {@code (catchment)}. */
  <A> A threshold(RunoffCall<A> call) {
    ArrayNamespace<A> xp = call.xp();
    return xp.multiply(xp.astype(xp.constant(annualSolid), call.dtype()), THRESHOLD_SHARE);
  }
}
