package org.thalweg.examples.map;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.thalweg.operators.GeoTransform;

/** Coordinates along the edges of a map: degrees, kilometres, or columns and rows. */
final class Axes {
  private static final double FONT = 14;
  private static final double TICK = 6;
  private static final double GAP = 5;
  private static final double USUAL_SPACING = 130;
  private static final double FROM_KILOMETRES = 10_000;

  private final Style style;
  private final Place place;
  private final Ticks across;
  private final Ticks down;

  /** Axes of a place that is drawn with a size of pixels. */
  Axes(Style style, Frame frame) {
    this.style = style;
    this.place = frame.place();
    GeoTransform where = place.transform();
    double unit = unit();
    double east = where.x0() + place.cols() * where.xPerColumn();
    double end = where.y0() + place.rows() * where.yPerRow();
    int spacing = style.px(USUAL_SPACING);
    this.across = ticks(where.x0() / unit, east / unit, most(frame.width(), spacing));
    this.down =
        ticks(
            Math.min(where.y0(), end) / unit,
            Math.max(where.y0(), end) / unit,
            most(frame.height(), spacing));
  }

  private Ticks ticks(double from, double to, int most) {
    return place.unit() == Place.Unit.DEGREES
        ? Ticks.betweenDegrees(from, to, most)
        : Ticks.between(from, to, most);
  }

  private static int most(int pixels, int spacing) {
    return Math.max(2, pixels / spacing + 1);
  }

  /** What the numbers count: thousands of metres on large plane maps. */
  private double unit() {
    boolean large =
        place.unit() == Place.Unit.METRES
            && Math.abs(place.transform().xPerColumn()) * place.cols() >= FROM_KILOMETRES;
    return large ? 1000 : 1;
  }

  private String label(Ticks ticks, double value, boolean isLongitude) {
    if (place.unit() != Place.Unit.DEGREES) {
      return ticks.label(value);
    }
    double shown = isLongitude ? Math.IEEEremainder(value, 360) : value;
    String side = isLongitude ? (shown < 0 ? "W" : "E") : (shown < 0 ? "S" : "N");
    boolean middle = Math.abs(shown) < 1e-9 || (isLongitude && Math.abs(shown) == 180);
    return ticks.label(Math.abs(shown)) + "°" + (middle ? "" : side);
  }

  private String name(boolean isX) {
    String kilometres = unit() == 1 ? "m" : "km";
    return switch (place.unit()) {
      case DEGREES -> "";
      case METRES -> (isX ? "easting, " : "northing, ") + kilometres;
      case UNKNOWN -> isX ? "x" : "y";
      case CELLS -> isX ? "column" : "row";
    };
  }

  /** The width of what stands to the left of the frame. */
  int leftMargin(Graphics2D pen) {
    FontMetrics metrics = pen.getFontMetrics(style.plain(FONT));
    int widest = 0;
    for (double value : down.values()) {
      widest = Math.max(widest, metrics.stringWidth(label(down, value, false)));
    }
    int title = name(false).isEmpty() ? 0 : metrics.getHeight();
    return widest + title + style.px(TICK + 3 * GAP);
  }

  /** The height of what stands below the frame. */
  int bottomMargin(Graphics2D pen) {
    FontMetrics metrics = pen.getFontMetrics(style.plain(FONT));
    int title = name(true).isEmpty() ? 0 : metrics.getHeight();
    return metrics.getHeight() + title + style.px(TICK + 2 * GAP);
  }

  /** Faint lines at the ticks, to be drawn below everything else. */
  void drawGraticule(Graphics2D pen, Frame frame) {
    pen.setColor(Style.GRATICULE);
    pen.setStroke(style.line(1));
    for (double value : across.values()) {
      int x = (int) Math.rint(frame.xOfCoordinate(value * unit()));
      pen.drawLine(x, frame.top(), x, frame.bottom());
    }
    for (double value : down.values()) {
      int y = (int) Math.rint(frame.yOfCoordinate(value * unit()));
      pen.drawLine(frame.left(), y, frame.right(), y);
    }
  }

  void draw(Graphics2D pen, Frame frame) {
    pen.setStroke(style.line(1));
    pen.setFont(style.plain(FONT));
    FontMetrics metrics = pen.getFontMetrics();
    int tick = style.px(TICK);
    int gap = style.px(GAP);
    pen.setColor(Style.BORDER);
    pen.drawRect(frame.left(), frame.top(), frame.width(), frame.height());
    for (double value : across.values()) {
      int x = (int) Math.rint(frame.xOfCoordinate(value * unit()));
      String text = label(across, value, true);
      pen.setColor(Style.BORDER);
      pen.drawLine(x, frame.bottom(), x, frame.bottom() + tick);
      pen.setColor(Style.INK);
      pen.drawString(
          text,
          x - metrics.stringWidth(text) / 2,
          frame.bottom() + tick + gap / 2 + metrics.getAscent());
    }
    for (double value : down.values()) {
      int y = (int) Math.rint(frame.yOfCoordinate(value * unit()));
      String text = label(down, value, false);
      pen.setColor(Style.BORDER);
      pen.drawLine(frame.left() - tick, y, frame.left(), y);
      pen.setColor(Style.INK);
      pen.drawString(
          text,
          frame.left() - tick - gap - metrics.stringWidth(text),
          y + (metrics.getAscent() - metrics.getDescent()) / 2);
    }
    drawNames(pen, frame, metrics);
  }

  private void drawNames(Graphics2D pen, Frame frame, FontMetrics metrics) {
    String x = name(true);
    String y = name(false);
    pen.setColor(Style.FAINT);
    pen.drawString(
        x,
        frame.left() + (frame.width() - metrics.stringWidth(x)) / 2,
        frame.bottom() + style.px(TICK + GAP) + metrics.getHeight() + metrics.getAscent());
    AffineTransform upright = pen.getTransform();
    pen.translate(
        frame.left() - leftMargin(pen) + metrics.getAscent(),
        frame.top() + (frame.height() + metrics.stringWidth(y)) / 2);
    pen.rotate(-Math.PI / 2);
    pen.drawString(y, 0, 0);
    pen.setTransform(upright);
  }
}
