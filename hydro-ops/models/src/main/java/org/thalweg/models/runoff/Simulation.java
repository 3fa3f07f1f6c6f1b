package org.thalweg.models.runoff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a runoff model gives.
 *
 * @param discharge {@code (time, ...)} mm a time step
 * @param state what the model's {@link RunoffModel#states states} hold after the last time; the
 *     next part of a record goes on from it
 * @param fluxes {@code (time, ...)} each, by name in the order of the computation; empty unless
 *     asked for
 * @param <A> the array type
 */
public record Simulation<A>(A discharge, List<A> state, Map<String, A> fluxes) {
  /**
   * What a runoff model gives.
   *
   * @param discharge {@code (time, ...)} mm a time step
   * @param state what the model's states hold after the last time
   * @param fluxes {@code (time, ...)} each, by name
   */
  public Simulation {
    state = List.copyOf(state);
    fluxes = Collections.unmodifiableMap(new LinkedHashMap<>(fluxes));
  }

  /**
   * One of the fluxes.
   *
   * @param name its name
   * @return {@code (time, ...)}
   * @throws IllegalArgumentException if there is no such flux, or none were asked for
   */
  public A flux(String name) {
    @Nullable A flux = fluxes.get(name);
    if (flux == null) {
      throw new IllegalArgumentException(
          "no flux %s, there are %s".formatted(name, fluxes.keySet()));
    }
    return flux;
  }
}
