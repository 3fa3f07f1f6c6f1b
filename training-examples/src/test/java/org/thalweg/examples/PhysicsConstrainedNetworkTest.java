package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command from its arguments to its files. */
class PhysicsConstrainedNetworkTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private CommandRun run(String... arguments) throws IOException {
    LongBasin.write(folder);
    List<String> all =
        new ArrayList<>(
            List.of(
                "physics-constrained-network",
                "--data=" + folder,
                "--out=" + out(),
                "--max-evaluations=4"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(new String[0]));
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void jsonAndFilesHoldWhatTheyPromise() throws IOException {
    CommandRun run = run("--json", "--balance=free,exact");

    assertEquals(0, run.exitCode(), run.err());
    JsonNode result = JSON.readTree(run.out());
    for (String kind : List.of("free", "exact")) {
      JsonNode network = result.path("networks").path(kind);
      for (String period : List.of("selection", "calibration", "validation")) {
        JsonNode scores = network.path(period);
        assertTrue(scores.path("nse").isNumber() && scores.path("kge").isNumber(), run.out());
      }
    }
    double made = result.path("networks").path("exact").path("water_made").asDouble();
    assertEquals(0, made, 1e-14);
    assertTrue(result.path("baselines").has("best_lag"));
    assertEquals(
        List.of("configuration.json", "hydrograph.png", "reaches-exact.csv", "reaches-free.csv"),
        files());
    JsonNode written = JSON.readTree(Files.readAllBytes(out().resolve("configuration.json")));
    assertEquals("length_m", written.path("attributes").path(0).asText());
    assertFalse(written.path("networks").path("exact").has("validation"));
    assertEquals(4, Files.readAllLines(out().resolve("reaches-exact.csv")).size());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(out())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void sameSeedGivesTheSameNetwork() throws IOException {
    CommandRun first = run("--balance=exact", "--seed=3");
    String written = Files.readString(out().resolve("configuration.json"));
    CommandRun second = run("--balance=exact", "--seed=3");

    assertEquals(0, first.exitCode() + second.exitCode(), first.err() + second.err());
    assertEquals(written, Files.readString(out().resolve("configuration.json")));
    assertTrue(second.out().contains("exact balance"), second.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --balance=none | --balance: found 'none', wanted one of free, penalty, exact
          --hidden=0 | --hidden: found 0, wanted 1 or more
          --selection=2001-03-01..2001-03-31 | does not end the calibration period
          --gauge=nowhere | --gauge: 'nowhere' is no reach of the network
          """)
  void whatCannotBeIsOneLine(String argument, String expected) throws IOException {
    CommandRun run = run(argument);

    assertEquals(2, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(Files.exists(out()));
  }
}
