package org.thalweg.models.runoff;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/**
 * The weather that drives a runoff model, one value a time step.
 *
 * <p>Series stand along the first axis: {@code (time)} for one catchment, {@code (time, catchment)}
 * for many. A model with elevation bands takes precipitation and temperature by band, {@code (time,
 * band)} or {@code (time, band, catchment)}, as {@link ElevationBands#spread} gives them. NaN
 * spreads to all later times of its catchment.
 *
 * @param precipitation mm a time step, not negative
 * @param evaporation mm a time step, potential evapotranspiration, not negative
 * @param temperature °C, the mean of the time step; empty for a model without snow
 * @param <A> the array type
 */
public record Forcing<A>(A precipitation, A evaporation, Optional<A> temperature) {
  /**
   * Forcing of a model without snow.
   *
   * @param precipitation {@code (time, ...)} mm a time step
   * @param evaporation {@code (time, ...)} mm a time step, potential evapotranspiration
   * @param <A> the array type
   * @return the forcing
   */
  public static <A> Forcing<A> of(A precipitation, A evaporation) {
    return new Forcing<>(precipitation, evaporation, Optional.empty());
  }

  /**
   * Forcing of a model with snow.
   *
   * @param precipitation {@code (time, ...)} mm a time step
   * @param evaporation {@code (time, ...)} mm a time step, potential evapotranspiration
   * @param temperature {@code (time, ...)} °C, the mean of the time step
   * @param <A> the array type
   * @return the forcing
   */
  public static <A> Forcing<A> of(A precipitation, A evaporation, A temperature) {
    return new Forcing<>(precipitation, evaporation, Optional.of(temperature));
  }

  /**
   * A part of the record.
   *
   * @param xp the namespace of the series
   * @param from the first time, from 0
   * @param to the time after the last
   * @return the forcing of these times
   */
  public Forcing<A> between(ArrayNamespace<A> xp, long from, long to) {
    UnaryOperator<A> part = x -> xp.getItem(x, Index.slice(from, to), Index.ellipsis());
    return new Forcing<>(part.apply(precipitation), part.apply(evaporation), temperature.map(part));
  }

  /** The same with other precipitation, and without temperature. */
  Forcing<A> withWater(A water) {
    return of(water, evaporation);
  }

  /** All series. */
  List<A> series() {
    return temperature
        .map(t -> List.of(precipitation, evaporation, t))
        .orElseGet(() -> List.of(precipitation, evaporation));
  }
}
