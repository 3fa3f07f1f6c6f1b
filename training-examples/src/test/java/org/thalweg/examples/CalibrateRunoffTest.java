package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrateRunoffTest {
  @TempDir private Path folder;

  private static Path find(String path) {
    Path file = Path.of(System.getProperty("thalweg.data", "")).resolve(path);
    assumeTrue(Files.exists(file), "no reference data at " + file + ": set -Dthalweg.data");
    return file;
  }

  private static JsonNode json(String... arguments) throws IOException {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void parametersOfTheGeneratedCatchmentAreFound() throws IOException {
    Path page = folder.resolve("report.html");

    JsonNode found = json("calibrate-runoff", "--json", "--report", page.toString());

    assertTrue(found.at("/validation/nse").asDouble() > 0.99, found.toString());
    assertEquals(320, found.at("/parameters/X1").asDouble(), 10);
    assertEquals(1.9, found.at("/parameters/X4").asDouble(), 0.02);
    assertTrue(found.at("/baselines/mean_of_the_day/validation/nse").asDouble() < 0.6);
    assertTrue(Files.size(page) > 10_000);
  }

  /** Published: NSE 0.9075, airGR's CemaNeige-GR4J. */
  @Test
  void duranceIsFittedAsWellAsPublished() throws IOException {
    JsonNode found =
        json(
            "calibrate-runoff",
            "--data",
            find("french-catchments/X031001001.csv").toString(),
            "--elevation",
            find("french-catchments/X031001001_hypso.csv").toString(),
            "--model",
            "gr4j-snow",
            "--calibration",
            "2000-09-01..2009-06-29",
            "--warm-up",
            "1999-01-01..2000-08-31",
            "--validation",
            "2010-01-01..2018-12-31",
            "--json");

    assertTrue(found.at("/calibration/nse").asDouble() >= 0.9075, found.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model gr5j | --model: found 'gr5j', wanted one of gr4j, gr4j-snow, hbv",
        "--objective rmse | --objective: found 'rmse', wanted one of nse, kge",
        "--data /nowhere.csv | /nowhere.csv: there is no such file",
        "--calibration 1990-01-01..1991-01-01 | is not within the record",
        "--warm-up 2001-01-01..2001-05-01 | wanted the day before the period",
        "--backend abacus | --backend: found 'abacus', wanted one of plain, djl-pytorch",
      })
  void whatCannotBeUsedIsSaid(String arguments, String message) {
    CommandRun run = CommandRun.of(("calibrate-runoff " + arguments).split(" ", -1));

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains(message), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2001-01-03,1,1,1,1 | wanted 2001-01-02: no day may be left out",
        "2001-01-02,-1,1,1,1 | wanted precipitation in mm, 0 or more",
        "2001-01-02,,1,1,1 | wanted precipitation in mm, 0 or more",
        "2001-01-02,1,1,warm,1 | wanted a temperature",
      })
  void badRowsAreNamed(String row, String message) throws IOException {
    Path file = folder.resolve("catchment.csv");
    Files.writeString(file, "date,P_mm,PET_mm,T_C,Q_mm\n2001-01-01,1,1,,\n" + row + "\n");

    CommandRun run = CommandRun.of("calibrate-runoff", "--data", file.toString());

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("line 3"), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void snowNeedsTemperature() throws IOException {
    Path file = folder.resolve("catchment.csv");
    StringBuilder rows = new StringBuilder("date,P_mm,PET_mm,T_C,Q_mm\n");
    for (int day = 0; day < 800; day++) {
      rows.append(LocalDate.of(2001, 1, 1).plusDays(day)).append(",1,1,,1\n");
    }
    Files.writeString(file, rows.toString());

    CommandRun run = CommandRun.of("calibrate-runoff", "--data", file.toString(), "--model", "hbv");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("hbv needs T_C on every day"), run.err());
  }
}
