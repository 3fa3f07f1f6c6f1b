package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.plain.PlainNamespace;

class ResumeTest {
  private static final int KILLS = 2;
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "lbfgs, 1",
    "lbfgs, 3",
    "adam, 2",
    "levenberg-marquardt, 2",
    "gauss-newton, 1",
    "cma-es, 2"
  })
  void killedProcessGoesOnToTheSameResultBitForBit(String search, int threads)
      throws IOException, InterruptedException {
    String expected =
        InterruptedCalibration.bits(
            InterruptedCalibration.calibration(search).fit(PlainNamespace.INSTANCE));
    Path checkpoint = folder.resolve("checkpoint");
    Path result = folder.resolve("result");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(search, threads, checkpoint, result);
      long before = size(checkpoint);
      while (process.isAlive() && size(checkpoint) < before + 1500) {
        Thread.sleep(1);
      }
      // SIGKILL: no hook runs, nothing is flushed.
      process.destroyForcibly();
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertFalse(Files.exists(result), "it was killed too late to prove anything");
    }

    Process last = start(search, threads, checkpoint, result);

    assertTrue(last.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(0, last.exitValue());
    assertEquals(expected, Files.readString(result));
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static Process start(String search, int threads, Path checkpoint, Path result)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            InterruptedCalibration.class.getName(),
            search,
            String.valueOf(threads),
            checkpoint.toString(),
            result.toString())
        .inheritIO()
        .start();
  }
}
