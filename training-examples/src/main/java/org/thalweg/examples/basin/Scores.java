package org.thalweg.examples.basin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.thalweg.examples.command.Period;
import org.thalweg.operators.Objectives;

/**
 * How well a simulation meets the observations of a period.
 *
 * @param nse the Nash-Sutcliffe efficiency; 1 is perfect, 0 no better than the mean
 * @param kge the Kling-Gupta efficiency of 2009; 1 is perfect
 */
public record Scores(double nse, double kge) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The scores of a simulation in a period.
   *
   * @param basin the basin, with its observations
   * @param simulated {@code (day)} m³/s, from the first day of the basin's record
   * @param period days of the record
   * @return the scores, NaN where they are not defined
   */
  public static Scores of(Basin basin, double[] simulated, Period period) {
    int from = basin.indexOf(period.from());
    int to = basin.indexOf(period.to()) + 1;
    double[] some = Arrays.copyOfRange(simulated, from, to);
    double[] observed = Arrays.copyOfRange(basin.observedDischarge(), from, to);
    return new Scores(Objectives.nse(some, observed, 0), Objectives.kge(some, observed, 0));
  }

  /**
   * The scores as JSON.
   *
   * @return {@code nse} and {@code kge}, null where they are not defined
   */
  public ObjectNode json() {
    ObjectNode node = JSON.createObjectNode();
    putNumber(node, "nse", nse);
    putNumber(node, "kge", kge);
    return node;
  }

  /** JSON has no NaN: null instead. */
  private static void putNumber(ObjectNode node, String name, double number) {
    if (Double.isFinite(number)) {
      node.put(name, number);
    } else {
      node.putNull(name);
    }
  }
}
