package org.thalweg.examples.basin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with three reaches, a and b into c, and four days; a test then spoils one file. */
final class SmallBasin {
  static final String REACHES =
      """
      id,downstream,length_m,name
      a,c,1000,Upper
      b,c,2000,"North, left"
      c,-1,3000,Lower
      """;
  static final String INFLOW =
      """
      date,b,a,c
      2001-02-27,2,1,3
      2001-02-28,20,10,30
      2001-03-01,200,100,300
      2001-03-02,2000,1000,3000
      """;
  static final String OBSERVED =
      """
      date,q_m3s
      2001-02-27,6
      2001-02-28,
      2001-03-01,600
      2001-03-02,NaN
      """;

  private SmallBasin() {}

  /** Writes the three files. */
  static Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("reaches.csv"), REACHES);
    Files.writeString(folder.resolve("inflow.csv"), INFLOW);
    Files.writeString(folder.resolve("obs_c_daily.csv"), OBSERVED);
    return folder;
  }

  /** Puts a raw file of {@code reach * 10 + day} in the place of the inflow table. */
  static Path writeRaw(Path folder, String name, int reaches, int days) throws IOException {
    Files.deleteIfExists(folder.resolve("inflow.csv"));
    ByteBuffer bytes = ByteBuffer.allocate(4 * reaches * days).order(ByteOrder.LITTLE_ENDIAN);
    for (int reach = 0; reach < reaches; reach++) {
      for (int day = 0; day < days; day++) {
        bytes.putFloat(reach * 10f + day);
      }
    }
    return Files.write(folder.resolve(name), bytes.array());
  }
}
