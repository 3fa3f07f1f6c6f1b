package org.thalweg.examples.map;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Weights;

/**
 * A map of a network on a grid: its rivers, a field, or the rivers on a field. Coordinates stand at
 * the edges, beside it what colours and lines mean. Immutable.
 *
 * @param network a network on a grid
 * @param place where the grid lies
 * @param heading what stands above
 * @param field what the cells show, if anything
 * @param orders {@code (node)} stream orders, at least 1, by which rivers are drawn; none are drawn
 *     if empty
 * @param size pixels of the map's longer side
 */
public record RiverMap(
    RiverNetwork network,
    Place place,
    Heading heading,
    Optional<Field> field,
    Optional<int[]> orders,
    int size) {
  private static final double EDGE = 24;
  private static final double BESIDE = 26;
  private static final double TITLE = 22;
  private static final double SUBTITLE = 14;
  private static final double LONGEST_BAR = 460;

  /**
   * What stands above a map.
   *
   * @param title in large letters
   * @param subtitle in small ones; may be empty
   */
  public record Heading(String title, String subtitle) {}

  /**
   * A field on a map.
   *
   * @param values {@code (node)} values; NaN has no colour
   * @param label what the values are and their units, above the bar of colours
   * @param log whether they are shown by their logarithm
   */
  @SuppressWarnings("ArrayRecordComponent") // large, handed over as it is
  public record Field(double[] values, String label, LogScale log) {}

  /**
   * A map without field and rivers.
   *
   * @param network a network on a grid
   * @param place where the grid lies
   * @param heading what stands above
   * @param size pixels of the map's longer side, at least 100
   * @return the map
   */
  public static RiverMap of(RiverNetwork network, Place place, Heading heading, int size) {
    return new RiverMap(network, place, heading, Optional.empty(), Optional.empty(), size);
  }

  /**
   * The same map with a field.
   *
   * @param shown the field
   * @return a new map
   */
  public RiverMap withField(Field shown) {
    return new RiverMap(network, place, heading, Optional.of(shown), orders, size);
  }

  /**
   * The same map with rivers.
   *
   * @param order {@code (node)} stream orders, at least 1
   * @return a new map
   */
  public RiverMap withRivers(int[] order) {
    return new RiverMap(network, place, heading, field, Optional.of(order.clone()), size);
  }

  /**
   * The map as a picture.
   *
   * @return the bytes of a PNG file
   */
  public byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return bytes.toByteArray();
  }

  private BufferedImage image() {
    Style style = Style.of(size);
    Graphics2D ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Layout layout = layout(style, ruler);
    ruler.dispose();
    BufferedImage image =
        new BufferedImage(layout.width, layout.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    Style.smooth(pen);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, layout.width, layout.height);
    draw(pen, style, layout);
    pen.dispose();
    return image;
  }

  /** Where everything stands, and the size of the picture. */
  private record Layout(Frame frame, Parts parts, int width, int height) {}

  /** What is drawn beside the layers of a frame. */
  private record Parts(
      Axes axes,
      Optional<ColourBar> bar,
      Optional<RiverLayer> rivers,
      Optional<ValueScale> values) {}

  private Layout layout(Style style, Graphics2D ruler) {
    Style.smooth(ruler);
    int edge = style.px(EDGE);
    int top =
        edge + style.px(TITLE + 10) + (heading.subtitle.isEmpty() ? 0 : style.px(SUBTITLE + 10));
    Frame measured = Frame.fit(place, 0, 0, size);
    Axes axes = new Axes(style, measured);
    Frame frame = Frame.fit(place, edge + axes.leftMargin(ruler), top, size);
    Parts parts = parts(style, frame, axes);
    int beside = 0;
    if (parts.bar.isPresent()) {
      beside = parts.bar.get().width(ruler);
    }
    if (parts.rivers.isPresent()) {
      RiverLegend legend = new RiverLegend(style, parts.rivers.get());
      beside = Math.max(beside, legend.width(ruler));
    }
    int width = frame.right() + (beside > 0 ? style.px(BESIDE) + beside : 0) + edge;
    int bar = ScaleBar.fits(place) ? new ScaleBar(style, frame).height(ruler) : 0;
    int height = frame.bottom() + axes.bottomMargin(ruler) + bar + edge;
    return new Layout(frame, parts, width, height);
  }

  private Parts parts(Style style, Frame frame, Axes axes) {
    Optional<RiverLayer> rivers = orders.map(order -> new RiverLayer(frame, network, order, style));
    Optional<ValueScale> values = field.map(shown -> ValueScale.of(shown.values, shown.log));
    Optional<ColourBar> bar =
        values.map(scale -> new ColourBar(style, scale, colours(), field.orElseThrow().label));
    return new Parts(axes, bar, rivers, values);
  }

  /** Water is blue, and what lies under rivers is not. */
  private ColourScale colours() {
    return orders.isPresent() ? ColourScale.LAND : ColourScale.WATER;
  }

  private void draw(Graphics2D pen, Style style, Layout layout) {
    Frame frame = layout.frame;
    drawHeading(pen, style, layout);
    layout.parts.axes.drawGraticule(pen, frame);
    pen.drawImage(cells(layout), frame.left(), frame.top(), null);
    var clip = pen.getClip();
    pen.clipRect(frame.left(), frame.top(), frame.width(), frame.height());
    layout.parts.rivers.ifPresent(rivers -> rivers.draw(pen));
    pen.setClip(clip);
    layout.parts.axes.draw(pen, frame);
    if (ScaleBar.fits(place)) {
      int top = frame.bottom() + layout.parts.axes.bottomMargin(pen);
      new ScaleBar(style, frame).draw(pen, frame, top);
    }
    drawBeside(pen, style, layout);
  }

  private void drawBeside(Graphics2D pen, Style style, Layout layout) {
    Frame frame = layout.frame;
    int left = frame.right() + style.px(BESIDE);
    int top = frame.top();
    if (layout.parts.bar.isPresent()) {
      int most = layout.parts.rivers.isPresent() ? frame.height() / 2 : frame.height();
      int height = Math.min(most, style.px(LONGEST_BAR));
      top += layout.parts.bar.get().draw(pen, left, top, height) + style.px(EDGE);
    }
    if (layout.parts.rivers.isPresent()) {
      new RiverLegend(style, layout.parts.rivers.get()).draw(pen, left, top);
    }
  }

  private BufferedImage cells(Layout layout) {
    FieldLayer layer = new FieldLayer(layout.frame, network.grid().orElseThrow());
    if (field.isEmpty()) {
      return layer.image(
          layer.mean(new double[network.nodeCount()]), value -> Style.NODES.getRGB());
    }
    double[] values = field.get().values;
    ValueScale scale = layout.parts.values.orElseThrow();
    ColourScale colours = colours();
    // What lies under rivers is land, and is averaged; else it is the rivers that are shown.
    boolean averaged = orders.isPresent() && scale.classes().length == 0;
    FieldLayer.Block block = averaged ? layer.mean(values) : layer.mostDrained(values, drainage());
    return layer.image(block, value -> colours.rgb(scale.position(value)));
  }

  /** The number of nodes upstream of each, over all paths. */
  private double[] drainage() {
    double[] ones = new double[network.nodeCount()];
    Arrays.fill(ones, 1);
    return Upstream.sum(network, ones, Weights.unsplit());
  }

  private void drawHeading(Graphics2D pen, Style style, Layout layout) {
    int left = layout.frame.left();
    int room = layout.width - left - style.px(EDGE);
    int y = style.px(EDGE) + style.px(TITLE) - style.px(4);
    pen.setColor(Style.INK);
    pen.setFont(style.bold(TITLE));
    pen.drawString(shortened(heading.title, pen.getFontMetrics(), room), left, y);
    pen.setColor(Style.FAINT);
    pen.setFont(style.plain(SUBTITLE));
    String subtitle = shortened(heading.subtitle, pen.getFontMetrics(), room);
    pen.drawString(subtitle, left, y + style.px(SUBTITLE + 8));
  }

  private static String shortened(String text, FontMetrics metrics, int room) {
    if (metrics.stringWidth(text) <= room) {
      return text;
    }
    int length = text.length();
    while (length > 0 && metrics.stringWidth(text.substring(0, length) + "…") > room) {
      length--;
    }
    return text.substring(0, length).stripTrailing() + "…";
  }
}
