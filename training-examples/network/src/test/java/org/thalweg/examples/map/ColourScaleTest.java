package org.thalweg.examples.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColourScaleTest {
  private static final int STEPS = 16;

  static Stream<ColourScale> scales() {
    return Stream.of(ColourScale.WATER, ColourScale.LAND);
  }

  @ParameterizedTest
  @MethodSource("scales")
  void stepsAreEvenInOklabAndLightnessFalls(ColourScale scale) {
    double[][] lab = new double[STEPS + 1][];
    double length = 0;
    for (int i = 0; i <= STEPS; i++) {
      lab[i] = oklab(scale.rgb(i / (double) STEPS));
      length += i == 0 ? 0 : distance(lab[i - 1], lab[i]);
    }

    for (int i = 1; i <= STEPS; i++) {
      assertTrue(lab[i][0] < lab[i - 1][0] - 0.01, "lightness at " + i);
      // Colours have eight bits a channel.
      assertEquals(length / STEPS, distance(lab[i - 1], lab[i]), 0.006, "step " + i);
    }
  }

  private static double distance(double[] p, double[] q) {
    return Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
  }

  /** From sRGB, by the matrices of Ottosson (2020) in the other direction. */
  private static double[] oklab(int rgb) {
    double r = linear(rgb >> 16 & 0xff);
    double g = linear(rgb >> 8 & 0xff);
    double b = linear(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double linear(int channel) {
    double x = channel / 255.0;
    return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }
}
