package org.thalweg.examples.basin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.InputException;

/**
 * Reads lateral inflow from a raw file {@code NAME_<reaches>x<days>_f32le.bin}: float32,
 * little-endian, {@code [reach][day]}, reaches in the order of the reach table. It holds no dates.
 */
final class RawInflow {
  private static final Pattern NAME = Pattern.compile(".+_(\\d{1,9})x(\\d{1,9})_f32le\\.bin");

  /** As many as 2 GiB hold in float64. */
  private static final long MOST_VALUES = 1L << 28;

  private RawInflow() {}

  /** Whether a file's name says that it is one. */
  static boolean isNamed(Path file) {
    return NAME.matcher(file.getFileName().toString()).matches();
  }

  /**
   * The inflow in a file, {@code (day, reach)} m³/s.
   *
   * @param ids the reaches
   * @throws InputException if the file's name, its size and the number of reaches do not agree, or
   *     a value is not finite
   */
  static Constant read(Path file, List<String> ids) {
    CsvFile.requireReadable(file);
    int reachCount = ids.size();
    int days = checkedDays(file, reachCount);
    float[] stored = stored(file, reachCount, days);
    double[] inflow = new double[stored.length];
    int next = 0;
    for (int reach = 0; reach < reachCount; reach++) {
      for (int day = 0; day < days; day++) {
        float value = stored[next++];
        if (!Float.isFinite(value)) {
          throw new InputException(
              "%s: found %s for reach %s on day %d, wanted a lateral inflow in m3/s"
                  .formatted(file, value, InputException.quote(ids.get(reach)), day + 1));
        }
        inflow[day * reachCount + reach] = value;
      }
    }
    return Constant.of(inflow, Shape.of(days, reachCount), DType.FLOAT64);
  }

  private static int checkedDays(Path file, int reachCount) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new InputException(file + ": its name does not end in _<reaches>x<days>_f32le.bin");
    }
    int named = Integer.parseInt(name.group(1));
    if (named != reachCount) {
      throw new InputException(
          "%s: its name says %d reaches, the reach table has %d"
              .formatted(file, named, reachCount));
    }
    long values = (long) named * Integer.parseInt(name.group(2));
    if (values == 0 || values > MOST_VALUES) {
      throw new InputException(
          "%s: its name says %d values, wanted 1 to %d".formatted(file, values, MOST_VALUES));
    }
    return Integer.parseInt(name.group(2));
  }

  private static float[] stored(Path file, int reachCount, int days) {
    try (InputStream in = Files.newInputStream(file)) {
      long wanted = 4L * reachCount * days;
      if (Files.size(file) != wanted) {
        throw new InputException(
            "%s: has %d bytes, %d reaches x %d days of float32 are %d"
                .formatted(file, Files.size(file), reachCount, days, wanted));
      }
      float[] stored = new float[reachCount * days];
      for (int reach = 0; reach < reachCount; reach++) {
        ByteBuffer row = ByteBuffer.wrap(in.readNBytes(4 * days)).order(ByteOrder.LITTLE_ENDIAN);
        row.asFloatBuffer().get(stored, reach * days, days);
      }
      return stored;
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
