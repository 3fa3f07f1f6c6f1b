package org.thalweg.examples.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Sizes and colours of what stands around a map, all in proportion. */
record Style(double scale) {
  static final Color INK = new Color(0x222222);
  static final Color FAINT = new Color(0x6b6b6b);
  static final Color BORDER = new Color(0x8a8a8a);
  static final Color GRATICULE = new Color(0xe4e4e4);
  static final Color NODES = new Color(0xf3f1ea);

  /** The size of a map, in pixels, for which lengths and fonts are given. */
  private static final double USUAL_SIZE = 1000;

  private static final double LEAST = 0.6;

  static Style of(int size) {
    return new Style(Math.max(LEAST, size / USUAL_SIZE));
  }

  int px(double usual) {
    return (int) Math.rint(usual * scale);
  }

  Font plain(double size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, px(size));
  }

  Font bold(double size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, px(size));
  }

  BasicStroke line(double width) {
    return new BasicStroke((float) (width * scale));
  }

  static void smooth(Graphics2D pen) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
  }
}
