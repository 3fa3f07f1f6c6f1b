package org.thalweg.examples.map;

import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Which line stands for which stream order. */
final class RiverLegend {
  private static final double FONT = 14;
  private static final double SMALL_FONT = 12;
  private static final double LINE = 34;
  private static final double HEIGHT = 24;
  private static final String TITLE = "Strahler order";

  private final Style style;
  private final RiverLayer rivers;

  RiverLegend(Style style, RiverLayer rivers) {
    this.style = style;
    this.rivers = rivers;
  }

  int width(Graphics2D pen) {
    int note = pen.getFontMetrics(style.plain(SMALL_FONT)).stringWidth(note());
    return Math.max(note, pen.getFontMetrics(style.plain(FONT)).stringWidth(TITLE));
  }

  private String note() {
    int least = rivers.leastOrder();
    return switch (least) {
      case 1 -> "";
      case 2 -> "1 is not drawn";
      case 3 -> "1 and 2 not drawn";
      default -> "1 to " + (least - 1) + " not drawn";
    };
  }

  void draw(Graphics2D pen, int left, int top) {
    pen.setFont(style.plain(FONT));
    pen.setColor(Style.INK);
    FontMetrics metrics = pen.getFontMetrics();
    pen.drawString(TITLE, left, top + metrics.getAscent());
    int y = top + metrics.getHeight() + style.px(HEIGHT / 2);
    for (int order = rivers.highestOrder(); order >= rivers.leastOrder(); order--) {
      pen.setColor(rivers.colour(order));
      pen.setStroke(rivers.stroke(order));
      pen.drawLine(left + style.px(3), y, left + style.px(LINE), y);
      pen.setColor(Style.INK);
      pen.drawString(
          Integer.toString(order),
          left + style.px(LINE + 10),
          y + (metrics.getAscent() - metrics.getDescent()) / 2);
      y += style.px(HEIGHT);
    }
    pen.setFont(style.plain(SMALL_FONT));
    pen.setColor(Style.FAINT);
    pen.drawString(note(), left, y + style.px(4));
  }
}
