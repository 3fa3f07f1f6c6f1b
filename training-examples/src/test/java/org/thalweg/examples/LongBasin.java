package org.thalweg.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A folder with three long reaches, a and b into c, and 400 days of floods: what passes the gauge
 * is some of the inflow of the day before and the rest of that of the day.
 */
final class LongBasin {
  private static final int DAYS = 400;

  private LongBasin() {}

  static void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("reaches.csv"),
        "id,downstream,length_m\na,c,30000\nb,c,50000\nc,-1,40000\n");
    StringBuilder inflow = new StringBuilder("date,a,b,c\n");
    StringBuilder observed = new StringBuilder("date,q_m3s\n");
    LocalDate date = LocalDate.of(2001, 1, 1);
    double before = 3;
    for (int day = 0; day < DAYS; day++, date = date.plusDays(1)) {
      double flow = day % 9 == 0 ? 30 : 1 + 5.0 / (1 + day % 9);
      inflow.append(String.format(Locale.ROOT, "%s,%.3f,%.3f,%.3f%n", date, flow, flow, flow));
      double passed = 3 * (0.4 * flow + 0.6 * before);
      observed.append(String.format(Locale.ROOT, "%s,%.3f%n", date, passed));
      before = flow;
    }
    Files.writeString(folder.resolve("inflow.csv"), inflow);
    Files.writeString(folder.resolve("obs_c_daily.csv"), observed);
  }
}
