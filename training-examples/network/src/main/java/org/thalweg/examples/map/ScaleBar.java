package org.thalweg.examples.map;

import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** A bar of a round length, true in the middle of the map's height. */
final class ScaleBar {
  private static final double FONT = 13;
  private static final double THICKNESS = 5;

  /** The part of the map's width that the bar may take. */
  private static final double MOST = 0.22;

  private final Style style;
  private final double metresPerPixel;

  ScaleBar(Style style, Frame frame) {
    this.style = style;
    Place place = frame.place();
    double unit =
        place.unit() == Place.Unit.DEGREES ? Place.METRES_PER_DEGREE * place.narrowing() : 1;
    this.metresPerPixel =
        Math.abs(place.transform().xPerColumn()) * unit * place.cols() / frame.width();
  }

  /** Whether lengths of a place are known. */
  static boolean fits(Place place) {
    return place.unit() == Place.Unit.DEGREES || place.unit() == Place.Unit.METRES;
  }

  int height(Graphics2D pen) {
    return pen.getFontMetrics(style.plain(FONT)).getHeight() + style.px(8);
  }

  /** Draws it with its right end and its upper edge at a point. */
  void draw(Graphics2D pen, Frame frame, int top) {
    double metres = roundLength(MOST * frame.width() * metresPerPixel);
    int length = (int) Math.rint(metres / metresPerPixel);
    int thickness = style.px(THICKNESS);
    int right = frame.right();
    pen.setFont(style.plain(FONT));
    FontMetrics metrics = pen.getFontMetrics();
    String text = metres >= 1000 ? Ticks.number(metres / 1000, 0) + " km" : label(metres);
    int middle = top + metrics.getAscent() / 2 + style.px(2);
    pen.setColor(Style.INK);
    pen.setStroke(style.line(1));
    pen.drawRect(right - length, middle - thickness / 2, length, thickness);
    pen.fillRect(right - length, middle - thickness / 2, length / 2, thickness);
    pen.drawString(
        text,
        right - length - metrics.stringWidth(text) - style.px(8),
        middle + (metrics.getAscent() - metrics.getDescent()) / 2 + style.px(1));
  }

  private static String label(double metres) {
    return Ticks.number(metres, metres < 1 ? 3 : 0) + " m";
  }

  /** The greatest of 1, 2 or 5 times a power of ten that is no longer. */
  private static double roundLength(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double times = most / power;
    return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
  }
}
