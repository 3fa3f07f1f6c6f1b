package org.thalweg.examples.map;

import java.awt.Color;

/**
 * Colours from light to dark, evenly spaced to the eye: a path through the colour space Oklab
 * (Ottosson 2020, <a href="https://bottosson.github.io/posts/oklab/">A perceptual color space for
 * image processing</a>), whose lightness falls steadily, walked in steps of the same length. Who
 * sees no colours, or prints without, reads it by lightness.
 */
final class ColourScale {
  /** From sand over green to deep blue: what water collects. */
  static final ColourScale WATER =
      new ColourScale(new double[][] {{0.95, 0.04, 100}, {0.62, 0.075, 190}, {0.28, 0.10, 268}});

  /** From pale green to brown: what lies under a river. */
  static final ColourScale LAND =
      new ColourScale(new double[][] {{0.94, 0.05, 135}, {0.80, 0.07, 90}, {0.52, 0.07, 55}});

  private static final int COLOURS = 512;
  private static final int FINE = 4096;

  private final int[] rgb = new int[COLOURS];

  /** A scale through three colours, each by its lightness, chroma and hue in degrees. */
  private ColourScale(double[][] stops) {
    double[] length = new double[FINE];
    for (int i = 1; i < FINE; i++) {
      length[i] = length[i - 1] + distance(at(stops, i - 1), at(stops, i));
    }
    int next = 0;
    for (int colour = 0; colour < COLOURS; colour++) {
      double wanted = length[FINE - 1] * colour / (COLOURS - 1);
      while (next < FINE - 1 && length[next] < wanted) {
        next++;
      }
      rgb[colour] = rgb(at(stops, next));
    }
  }

  /** The point of the path at a step, as lightness and two opponent colours. */
  private static double[] at(double[][] stops, int step) {
    double t = 2.0 * step / (FINE - 1);
    // The parabola through three stops at 0, 1 and 2: without a kink in the middle.
    double[] weight = {(1 - t) * (2 - t) / 2, t * (2 - t), t * (t - 1) / 2};
    double[] polar = new double[3];
    for (int i = 0; i < 3; i++) {
      polar[i] = weight[0] * stops[0][i] + weight[1] * stops[1][i] + weight[2] * stops[2][i];
    }
    double hue = Math.toRadians(polar[2]);
    return new double[] {polar[0], polar[1] * Math.cos(hue), polar[1] * Math.sin(hue)};
  }

  private static double distance(double[] p, double[] q) {
    return Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
  }

  private static int rgb(double[] lab) {
    double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    return 0xff000000
        | channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
        | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
        | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** Linear light as one of the 256 steps of sRGB. */
  private static int channel(double light) {
    double x = Math.min(1, Math.max(0, light));
    double curved = x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
    return (int) Math.rint(255 * curved);
  }

  /** The opaque colour at a position from 0 to 1. */
  int rgb(double position) {
    return rgb[(int) Math.rint(Math.min(1, Math.max(0, position)) * (COLOURS - 1))];
  }

  Color colour(double position) {
    return new Color(rgb(position));
  }
}
