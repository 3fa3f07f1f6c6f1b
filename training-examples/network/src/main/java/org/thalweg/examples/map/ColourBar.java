package org.thalweg.examples.map;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.List;

/** What the colours of a field mean: a bar with numbers, or a box for each class. */
final class ColourBar {
  private static final double FONT = 14;
  private static final double WIDTH = 20;
  private static final double CLASS_HEIGHT = 26;
  private static final double GAP = 8;
  private static final double SPACING = 55;

  private final Style style;
  private final ValueScale values;
  private final ColourScale colours;
  private final String title;

  ColourBar(Style style, ValueScale values, ColourScale colours, String title) {
    this.style = style;
    this.values = values;
    this.colours = colours;
    this.title = title;
  }

  int width(Graphics2D pen) {
    FontMetrics metrics = pen.getFontMetrics(style.plain(FONT));
    int widest = metrics.stringWidth(title);
    for (ValueScale.Mark mark : values.marks(20)) {
      widest = Math.max(widest, style.px(WIDTH + GAP) + metrics.stringWidth(mark.label()));
    }
    for (double each : values.classes()) {
      String label = Ticks.number(each, 0);
      widest = Math.max(widest, style.px(WIDTH + GAP) + metrics.stringWidth(label));
    }
    return widest;
  }

  /** Draws it with its upper left corner at a point, and gives the height that it took. */
  int draw(Graphics2D pen, int left, int top, int most) {
    pen.setFont(style.plain(FONT));
    pen.setColor(Style.INK);
    FontMetrics metrics = pen.getFontMetrics();
    pen.drawString(title, left, top + metrics.getAscent());
    int begin = top + metrics.getHeight() + style.px(GAP);
    int height =
        values.classes().length > 0
            ? drawClasses(pen, left, begin, most - (begin - top))
            : drawRamp(pen, left, begin, most - (begin - top));
    return begin - top + height;
  }

  private int drawClasses(Graphics2D pen, int left, int top, int most) {
    double[] classes = values.classes();
    int each = Math.max(style.px(8), Math.min(style.px(CLASS_HEIGHT), most / classes.length));
    FontMetrics metrics = pen.getFontMetrics();
    for (int i = 0; i < classes.length; i++) {
      double value = classes[classes.length - 1 - i];
      int y = top + i * each;
      pen.setColor(colours.colour(values.position(value)));
      pen.fillRect(left, y, style.px(WIDTH), each - style.px(3));
      label(pen, left, y + each / 2 - style.px(1), Ticks.number(value, 0));
    }
    return classes.length * each + metrics.getDescent();
  }

  private int drawRamp(Graphics2D pen, int left, int top, int most) {
    int width = style.px(WIDTH);
    int tip = style.px(WIDTH * 0.6);
    int upper = top + (values.hasAbove() ? tip : 0);
    int height = most - 2 * tip;
    for (int y = 0; y < height; y++) {
      pen.setColor(colours.colour(1 - y / (height - 1.0)));
      pen.fillRect(left, upper + y, width, 1);
    }
    if (values.hasAbove()) {
      pen.setColor(colours.colour(1));
      pen.fill(triangle(left, upper, width, -tip));
    }
    if (values.hasBelow()) {
      pen.setColor(colours.colour(0));
      pen.fill(triangle(left, upper + height, width, tip));
    }
    List<ValueScale.Mark> marks = values.marks(Math.max(2, height / style.px(SPACING)));
    for (ValueScale.Mark mark : marks) {
      int y = upper + (int) Math.rint((1 - mark.position()) * (height - 1));
      pen.setColor(Style.INK);
      pen.setStroke(style.line(1));
      pen.drawLine(left + width, y, left + width + style.px(4), y);
      label(pen, left, y, mark.label());
    }
    return upper + height + (values.hasBelow() ? tip : 0) - top;
  }

  private void label(Graphics2D pen, int left, int middle, String text) {
    FontMetrics metrics = pen.getFontMetrics();
    pen.setColor(Style.INK);
    pen.drawString(
        text,
        left + style.px(WIDTH + GAP),
        middle + (metrics.getAscent() - metrics.getDescent()) / 2);
  }

  private static Polygon triangle(int left, int base, int width, int height) {
    return new Polygon(
        new int[] {left, left + width, left + width / 2}, new int[] {base, base, base + height}, 3);
  }
}
