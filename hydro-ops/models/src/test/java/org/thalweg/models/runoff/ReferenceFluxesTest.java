package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.thalweg.operators.Objectives;
import org.thalweg.plain.PlainArray;

/** GR4J against every flux that airGR 1.7.6 gives for its test catchment L0123001. */
class ReferenceFluxesTest {
  private static final double[] PARAMETERS = {257.238, 1.012, 88.235, 2.208};
  private static final int WARM_UP = 365;

  private static DailyRecord days() {
    return DailyRecord.read("gr4j-reference/L0123001_daily.csv")
        .between("1989-01-01", "1999-12-31");
  }

  private static Simulation<PlainArray> simulated(Gr4j model, DailyRecord days) {
    Forcing<PlainArray> forcing =
        Forcing.of(PlainArray.of(days.column("P_mm")), PlainArray.of(days.column("PET_mm")));
    List<PlainArray> parameters = new ArrayList<>();
    for (double each : PARAMETERS) {
      parameters.add(Models.XP.asarray(each));
    }
    return new Models(model, forcing, parameters).runWithFluxes();
  }

  private static void assertFluxes(Gr4j model, double tolerance) {
    Map<String, double[]> reference =
        DailyRecord.read("gr4j-reference/L0123001_gr4j_fixedparam_oracle_1990_1999.csv").columns();

    Simulation<PlainArray> simulation = simulated(model, days());

    Set<String> names = new TreeSet<>(reference.keySet());
    assertEquals(names, new TreeSet<>(simulation.fluxes().keySet()));
    for (String name : names) {
      double[] all = Models.flat(simulation.flux(name));
      double[] scored = Arrays.copyOfRange(all, WARM_UP, all.length);
      assertArrayEquals(reference.get(name), scored, tolerance, name);
    }
  }

  @Test
  void everyFluxIsThatOfTheReferenceToRounding() {
    assertFluxes(new Gr4j(true), 1e-11);
  }

  /** The reference's 0.9 is a float32, and so differs by 2.4e-8. */
  @Test
  void ownSplitIsNearTheReference() {
    assertFluxes(new Gr4j(), 1e-5);
  }

  @Test
  void scoresAreThoseOfTheReference() {
    DailyRecord days = days();
    double[] simulated = Models.flat(simulated(new Gr4j(true), days).discharge());
    double[] observed = days.column("Q_mm");

    assertEquals(0.79882208, Objectives.nse(simulated, observed, WARM_UP), 5e-9);
    assertEquals(0.78540525, Objectives.kge(simulated, observed, WARM_UP), 5e-9);
  }
}
