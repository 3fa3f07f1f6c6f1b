package org.thalweg.examples.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachAttributesTest {
  @TempDir Path folder;

  @Test
  void attributesHaveMeanZeroAndSpreadOneAndSlopesCountByLogarithm() throws IOException {
    Files.writeString(
        folder.resolve("reaches.csv"),
        """
        id,downstream,slope,NDVI,same
        a,c,0.1,1,7
        b,c,0,,7
        c,-1,0.001,3,7
        """);

    ReachAttributes attributes = ReachAttributes.of(folder);

    assertEquals(List.of("slope", "NDVI", "same"), attributes.names());
    // Logarithms (-1, -3, -3), as the least slope is 0.001: 4/3 above and 2/3 below their mean.
    double spread = Math.sqrt(8) / 3;
    double high = 4 / 3.0 / spread;
    double low = -2 / 3.0 / spread;
    double[] expected = {high, -1, 0, low, 0, 0, low, 1, 0};
    assertArrayEquals(expected, (double[]) attributes.values().toFlatArray(), 1e-12);
  }
}
