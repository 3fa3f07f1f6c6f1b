package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.models.runoff.Models.flat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.plain.PlainArray;

/** What comes in goes out or stays, to rounding, for a hundred random catchments a model. */
class WaterBalanceTest {
  private static final int TIMES = 300;
  private static final int SEEDS = 100;

  private static double sum(PlainArray x) {
    return Arrays.stream(flat(x)).sum();
  }

  private static double sum(List<PlainArray> states, int from, int to) {
    return states.subList(from, to).stream().mapToDouble(WaterBalanceTest::sum).sum();
  }

  private static double flux(Simulation<PlainArray> simulation, String name) {
    return sum(simulation.flux(name));
  }

  @Test
  void hbvKeepsItsWater() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Models run = Models.random(new Hbv(), seed, TIMES, 0);

      Simulation<PlainArray> simulation = run.runWithFluxes();

      double in = flux(simulation, "Rain") + flux(simulation, "Snow");
      double out = flux(simulation, "AET") + sum(simulation.discharge());
      double stored = sum(simulation.state(), 0, 6) - sum(run.initialState(), 0, 6);
      assertEquals(in, out + stored, 1e-9, "seed " + seed);
      for (String store : List.of("SnowPack", "SnowWater", "SM", "SUZ", "SLZ")) {
        double least = Arrays.stream(flat(simulation.flux(store))).min().orElseThrow();
        assertTrue(least >= 0, store + " " + least + ", seed " + seed);
      }
    }
  }

  @Test
  void gr4jKeepsItsWaterButForTheExchange() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Models run = Models.random(new Gr4j(), seed, TIMES, 0);

      Simulation<PlainArray> simulation = run.runWithFluxes();

      double in = flux(simulation, "Precip") + flux(simulation, "AExch");
      double out = flux(simulation, "AE") + sum(simulation.discharge());
      double stored = sum(simulation.state(), 0, 4) - sum(run.initialState(), 0, 4);
      assertEquals(in, out + stored, 1e-9, "seed " + seed);
    }
  }

  @Test
  void snowKeepsItsWater() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RunoffModel model = new SnowRunoff(CemaNeige.of(120), new Gr4j());
      Models run = Models.random(model, seed, TIMES, 0);

      Simulation<PlainArray> simulation = run.runWithFluxes();

      double bands = 3;
      double in = sum(run.forcing().precipitation()) / bands;
      double pack = sum(simulation.state(), 4, 5) / bands;
      assertEquals(in, flux(simulation, "Precip") + pack, 1e-9, "seed " + seed);
    }
  }

  @Test
  void bucketKeepsItsWater() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Models run = Models.random(new LinearBucket(), seed, TIMES, 0);

      Simulation<PlainArray> simulation = run.runWithFluxes();

      double in = sum(run.forcing().precipitation());
      double out = flux(simulation, "Evaporation") + sum(simulation.discharge());
      double stored = sum(simulation.state(), 0, 1) - sum(run.initialState(), 0, 1);
      assertEquals(in, out + stored, 1e-9, "seed " + seed);
    }
  }
}
