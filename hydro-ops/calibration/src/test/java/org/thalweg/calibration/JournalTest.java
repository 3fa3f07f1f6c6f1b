package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final int ENTRIES = 5;

  @TempDir private Path folder;
  private final AtomicInteger computed = new AtomicInteger();

  @Test
  void answersAreReadAgainInsteadOfComputed() throws IOException {
    Path file = folder.resolve("journal");

    double[] first = session(file);
    double[] again = session(file);

    assertArrayEquals(first, again);
    assertEquals(ENTRIES, computed.get());
  }

  @Test
  void fileCutAnywhereGoesOnToTheSameEnd() throws IOException {
    Path whole = folder.resolve("whole");
    double[] expected = session(whole);
    byte[] bytes = Files.readAllBytes(whole);
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("test\n") + 5;

    for (int length = header; length <= bytes.length; length++) {
      Path cut = folder.resolve("cut" + length);
      Files.write(cut, Arrays.copyOf(bytes, length));

      assertArrayEquals(expected, session(cut));
      assertArrayEquals(bytes, Files.readAllBytes(cut), "cut to " + length);
    }
  }

  @Test
  void alteredEntryAndWhatFollowsAreComputedAgain() throws IOException {
    Path file = folder.resolve("altered");
    double[] expected = session(file);
    byte[] bytes = Files.readAllBytes(file);
    byte[] altered = bytes.clone();
    altered[bytes.length / 2] ^= 1;
    Files.write(file, altered);
    computed.set(0);

    double[] again = session(file);

    assertArrayEquals(expected, again);
    assertTrue(computed.get() > 0 && computed.get() < ENTRIES, "computed " + computed);
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void checkpointOfAnotherCalibrationIsRefused() throws IOException {
    Path file = folder.resolve("other");
    session(file);

    Exception e =
        assertThrows(
            UncheckedIOException.class, () -> Journal.open(Optional.of(file), "other settings"));
    assertTrue(e.toString().contains("no checkpoint of this calibration"), e.toString());

    try (Journal journal = Journal.open(Optional.of(file), "test")) {
      assertThrows(
          IllegalStateException.class,
          () -> journal.part(0).answer(0, new double[] {42}, () -> new double[1]));
    }
  }

  @Test
  void checkpointInUseIsRefused() {
    Path file = folder.resolve("used");
    try (Journal journal = Journal.open(Optional.of(file), "test")) {
      journal.part(0).answer(0, new double[0], () -> new double[0]);

      assertThrows(RuntimeException.class, () -> Journal.open(Optional.of(file), "test").close());
    }
  }

  /** Each answer depends on the one before, as a search's questions do. */
  private double[] session(Path file) {
    double[] last = {1};
    try (Journal journal = Journal.open(Optional.of(file), "test")) {
      for (int i = 0; i < ENTRIES; i++) {
        double[] question = last;
        last =
            journal
                .part(0)
                .answer(
                    i % 2,
                    question,
                    () -> {
                      computed.incrementAndGet();
                      return new double[] {Math.sqrt(question[0] + 1), question[0]};
                    });
      }
    }
    return last;
  }
}
