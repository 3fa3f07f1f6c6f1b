package org.thalweg.examples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.training.listener.TrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.operators.Objectives;

/** DJL's own trainer learns through the river, on both engines in one process. */
class TrainingTest {
  private static final int SEED = 1;
  private static final River RIVER = River.of(SEED);
  private static final TrainingListener SILENT = new TrainingListenerAdapter() {};

  @TempDir private Path folder;

  private static Storms storms(int windows, long seed) {
    try (Backend<?> plain = Backends.open("plain")) {
      return Storms.over(RIVER, plain.xp(), windows, seed);
    }
  }

  private static double nse(Storms storms, Training.Served served) {
    double[] observed = new double[storms.discharge().length];
    double[] simulated = new double[observed.length];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = storms.discharge()[i];
      simulated[i] = served.hydrograph(i);
    }
    return Objectives.nse(simulated, observed, 0);
  }

  /** PyTorch comes first: MXNet loaded before it slows both. */
  @ParameterizedTest
  @CsvSource({"djl-pytorch, PyTorch", "djl-mxnet, MXNet"})
  void whatIsSavedForecastsBetterThanWhatWasBarelyTrained(String backend, String engine)
      throws Exception {
    Backends.get(backend).devices();
    Training training = new Training(engine, RIVER, SEED);
    Storms seen = storms(32, SEED + 1);
    Storms unseen = storms(4, SEED + 2);

    training.fit(seen, 1, folder.resolve("short"), SILENT);
    training.fit(seen, 15, folder.resolve("long"), SILENT);
    Training.Served early = training.serve(folder.resolve("short"), unseen);
    Training.Served late = training.serve(folder.resolve("long"), unseen);

    assertTrue(nse(unseen, late) > nse(unseen, early), "NSE after one epoch and after fifteen");
    assertTrue(nse(unseen, late) > 0.9, "NSE " + nse(unseen, late));
    Training.Served again = training.serve(folder.resolve("long"), unseen);
    assertArrayEquals(late.celerity(), again.celerity());
  }

  @ParameterizedTest
  @CsvSource({"djl-pytorch, PyTorch", "djl-mxnet, MXNet"})
  void aModelThatIsCutOffIsAnError(String backend, String engine) throws Exception {
    Backends.get(backend).devices();
    Training training = new Training(engine, RIVER, SEED);
    Storms seen = storms(16, SEED);
    training.fit(seen, 1, folder, SILENT);
    Path file = folder.resolve("river-0000.params");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThrows(Exception.class, () -> training.serve(folder, seen));
  }
}
