package org.thalweg.examples.pipeline;

import java.util.Arrays;

/**
 * Lateral inflow of every reach over some hours.
 *
 * @param inflow {@code (time, node)} m³/s
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in, and read by the translator only
record Forecast(float[][] inflow) {
  Forecast {
    inflow = Arrays.stream(inflow).map(float[]::clone).toArray(float[][]::new);
  }
}
