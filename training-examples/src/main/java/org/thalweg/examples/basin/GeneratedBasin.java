package org.thalweg.examples.basin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.RiverNetwork;

/**
 * A river and its weather, made up from a seed: a tree of reaches on a map, storms that cross it,
 * and two stores in each reach's hills that turn rain into lateral inflow.
 *
 * <p>Storms are smaller than the basin, so that reaches near the gauge and far from it are wet on
 * different days: without that, travel time and the hour at which the gauge's day begins could not
 * be told apart.
 */
public final class GeneratedBasin {
  /** What the calibration has to find. */
  public static final FittedParameters TRUTH = new FittedParameters(List.of(1.4), 0.2, 7);

  private static final LocalDate START = LocalDate.of(2001, 1, 1);

  /** Standard deviation of the observations' relative error, and the share of days without one. */
  private static final double NOISE = 0.02;

  private static final double MISSING_SHARE = 0.02;
  private static final int REACHES = 80;

  /** From how many of the youngest reaches the next may grow: fewer make a longer basin. */
  private static final int BREADTH = 8;

  private static final int DAYS = 5 * 365;
  private static final double MEAN_LENGTH_KM = 12;
  private static final double STORMS_PER_DAY = 0.3;
  private static final double STORM_RADIUS_KM = 30;
  private static final double MEAN_RAIN_MM = 25;

  /** Share of the rain that runs off at once, and the two stores' mean residence times in days. */
  private static final double QUICK_SHARE = 0.6;

  private static final double QUICK_DAYS = 0.7;
  private static final double SLOW_DAYS = 40;

  /** Width of the hills along a reach, which give it its area. */
  private static final double HILL_WIDTH_KM = 6;

  private final Random random;
  private final double[] lengthKm = new double[REACHES];
  private final double[] eastKm = new double[REACHES];
  private final double[] northKm = new double[REACHES];

  private GeneratedBasin(long seed) {
    this.random = new Random(seed);
  }

  /**
   * The basin of a seed.
   *
   * @param seed the same seed gives the same basin
   * @return the basin, to be asked once
   */
  public static GeneratedBasin of(long seed) {
    return new GeneratedBasin(seed);
  }

  /**
   * The basin without observations, which are 0.
   *
   * @param days the length of its record, 1 or more
   * @return the basin, its gauge at the outlet
   */
  public Basin unobserved(int days) {
    return new Basin(
        "generated basin", reaches(), 0, START, inflow(days), Constant.of(new double[days]));
  }

  /**
   * The basin with what a gauge at its outlet would have observed.
   *
   * @param xp the namespace to compute in
   * @return the basin and its true parameters
   */
  public Subject observed(ArrayNamespace<?> xp) {
    Basin unobserved = unobserved(DAYS);
    double[] discharge = discharge(xp, new RoutingModel(unobserved));
    for (int day = 0; day < DAYS; day++) {
      discharge[day] *= Math.exp(NOISE * random.nextGaussian());
      if (random.nextDouble() < MISSING_SHARE) {
        discharge[day] = Double.NaN;
      }
    }
    return new Subject(unobserved.withObserved(Constant.of(discharge)), Optional.of(TRUTH));
  }

  private static <A> double[] discharge(ArrayNamespace<A> xp, RoutingModel model) {
    return (double[]) xp.toFlatArray(model.discharge(xp, TRUTH.on(xp), DAYS));
  }

  /** Grows the tree upstream from the gauge; a reach takes at most two tributaries. */
  private Reaches reaches() {
    int[] downstream = new int[REACHES];
    int[] tributaries = new int[REACHES];
    List<String> ids = new ArrayList<>();
    for (int reach = 0; reach < REACHES; reach++) {
      ids.add("R%02d".formatted(reach));
      lengthKm[reach] = MEAN_LENGTH_KM * Math.exp(0.5 * random.nextGaussian());
      downstream[reach] = reach == 0 ? -1 : freeReach(tributaries, reach);
      if (reach > 0) {
        tributaries[downstream[reach]]++;
        place(reach, downstream[reach]);
      }
    }
    double[] metres = Arrays.stream(lengthKm).map(km -> 1000 * km).toArray();
    return new Reaches(ids, RiverNetwork.fromDownstream(downstream), Constant.of(metres));
  }

  private int freeReach(int[] tributaries, int count) {
    int reach;
    do {
      reach = count - 1 - random.nextInt(Math.min(count, BREADTH));
    } while (tributaries[reach] >= 2);
    return reach;
  }

  /** Upstream is north, give or take. */
  private void place(int reach, int downstream) {
    double angle = 0.8 * random.nextGaussian();
    eastKm[reach] = eastKm[downstream] + lengthKm[reach] * Math.sin(angle);
    northKm[reach] = northKm[downstream] + lengthKm[reach] * Math.cos(angle);
  }

  private Constant inflow(int days) {
    double[] inflow = new double[days * REACHES];
    double[] quick = new double[REACHES];
    double[] slow = new double[REACHES];
    Arrays.fill(slow, 0.4 * SLOW_DAYS);
    int next = 0;
    for (int day = 0; day < days; day++) {
      double[] rain = rain();
      for (int reach = 0; reach < REACHES; reach++) {
        quick[reach] += QUICK_SHARE * rain[reach];
        slow[reach] += (1 - QUICK_SHARE) * rain[reach];
        double fromQuick = quick[reach] * -Math.expm1(-1 / QUICK_DAYS);
        double fromSlow = slow[reach] * -Math.expm1(-1 / SLOW_DAYS);
        quick[reach] -= fromQuick;
        slow[reach] -= fromSlow;
        inflow[next++] = (fromQuick + fromSlow) * lengthKm[reach] * HILL_WIDTH_KM / 86.4;
      }
    }
    return Constant.of(inflow, Shape.of(days, REACHES), DType.FLOAT64);
  }

  /** One day's rain on each reach, mm. */
  private double[] rain() {
    double[] rain = new double[REACHES];
    if (random.nextDouble() >= STORMS_PER_DAY) {
      return rain;
    }
    int centre = random.nextInt(REACHES);
    double depth = -MEAN_RAIN_MM * Math.log1p(-random.nextDouble());
    for (int reach = 0; reach < REACHES; reach++) {
      double distance =
          Math.hypot(eastKm[reach] - eastKm[centre], northKm[reach] - northKm[centre]);
      rain[reach] = depth * Math.exp(-0.5 * Math.pow(distance / STORM_RADIUS_KM, 2));
    }
    return rain;
  }
}
