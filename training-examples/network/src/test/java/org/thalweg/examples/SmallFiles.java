package org.thalweg.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small networks and fields, written to a folder. */
final class SmallFiles {
  /** Where the cells of the small grid lie. */
  private static final String PLACE =
      "ncols 3\nnrows 3\nxllcorner 10\nyllcorner 50\ncellsize 0.5\nNODATA_value 247\n";

  private SmallFiles() {}

  /**
   * Nine cells, one of them missing. Water leaves at the cell in the middle of the last row:
   *
   * <pre>
   *   SE  S  S
   *   E   S  SW
   *   E   0  missing
   * </pre>
   */
  static Path network(Path folder) throws IOException {
    return grid(folder, "d8.asc", "2 4 4\n1 4 8\n1 0 247\n");
  }

  /** As {@link #network}, but with a number that means nothing, a way off the grid and a circle. */
  static Path broken(Path folder) throws IOException {
    return grid(folder, "broken.asc", "2 4 64\n1 16 8\n1 3 247\n");
  }

  /** 1 to 9 on the grid of {@link #network}. */
  static Path field(Path folder) throws IOException {
    return grid(folder, "field.asc", "1 2 3\n4 5 6\n7 8 9\n");
  }

  /** The grid of {@link #network} half a cell to the east. */
  static Path shifted(Path folder) throws IOException {
    String place = PLACE.replace("xllcorner 10", "xllcorner 10.25");
    return write(folder, "shifted.asc", place + "1 2 3\n4 5 6\n7 8 9\n");
  }

  /** Two columns and rows. */
  static Path otherGrid(Path folder) throws IOException {
    String place = PLACE.replace("ncols 3", "ncols 2").replace("nrows 3", "nrows 2");
    return write(folder, "other.asc", place + "1 2\n3 4\n");
  }

  /** Reaches 11 and 12 flow to 20, which flows to 30. */
  static Path table(Path folder) throws IOException {
    return write(folder, "reaches.csv", "id,downstream\n11,20\n12,20\n20,30\n30,\n");
  }

  /** Cells on the grid of {@link #network}, 247 where there is none. */
  static Path grid(Path folder, String name, String cells) throws IOException {
    return write(folder, name, PLACE + cells);
  }

  static Path write(Path folder, String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
