package org.thalweg.plain.contracts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reference data outside the repository; a test that wants some of it is skipped where it is not.
 */
public final class ReferenceData {
  private ReferenceData() {}

  /**
   * A file or folder of the reference data.
   *
   * @param path its path in the folder that the property {@code thalweg.data} names
   * @return its place, which exists: otherwise the calling test is skipped, and says so
   */
  public static Path find(String path) {
    Path file = Path.of(System.getProperty("thalweg.data", "")).resolve(path);
    assumeTrue(Files.exists(file), "no reference data at " + file + ": set -Dthalweg.data");
    return file;
  }
}
