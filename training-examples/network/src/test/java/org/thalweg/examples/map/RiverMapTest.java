package org.thalweg.examples.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;

class RiverMapTest {
  private static final int SIDE = 400;

  /** A river along the row 77; every other cell is an outlet of its own. */
  private static RiverNetwork river() {
    int[] downstream = new int[SIDE * SIDE];
    Arrays.fill(downstream, -1);
    for (int col = 0; col < SIDE - 1; col++) {
      downstream[77 * SIDE + col] = 77 * SIDE + col + 1;
    }
    int[] cells = new int[SIDE * SIDE];
    Arrays.setAll(cells, cell -> cell);
    return RiverNetwork.fromDownstream(downstream, RiverGrid.of(SIDE, SIDE, cells));
  }

  private static Place place(Place.Unit unit) {
    GeoTransform transform = GeoTransform.northUp(5, 50, 0.01);
    return Place.of(SIDE, SIDE, Optional.of(transform), unit);
  }

  @Test
  void aRiverStaysWholeWhenTheGridIsReduced() {
    RiverNetwork river = river();
    double[] isRiver = new double[SIDE * SIDE];
    Arrays.fill(isRiver, 77 * SIDE, 78 * SIDE, 1);
    double[] drainage = new double[SIDE * SIDE];
    Arrays.setAll(drainage, node -> isRiver[node] == 1 ? 2 : 1);
    Frame frame = new Frame(place(Place.Unit.DEGREES), 0, 0, 61, 53);
    FieldLayer layer = new FieldLayer(frame, river.grid().orElseThrow());

    BufferedImage image =
        layer.image(
            layer.mostDrained(isRiver, drainage), value -> value == 1 ? 0xff0000ff : 0xffffffff);

    for (int x = 0; x < 61; x++) {
      int blue = 0;
      for (int y = 0; y < 53; y++) {
        blue += image.getRGB(x, y) == 0xff0000ff ? 1 : 0;
      }
      assertEquals(1, blue, "column " + x);
    }
  }

  @Test
  void landIsAveraged() {
    double[] field = new double[SIDE * SIDE];
    Arrays.setAll(field, node -> node % 2);
    Frame frame = new Frame(place(Place.Unit.DEGREES), 0, 0, 100, 100);
    FieldLayer layer = new FieldLayer(frame, river().grid().orElseThrow());

    BufferedImage image = layer.image(layer.mean(field), value -> 0xff000000 | (int) (200 * value));

    assertEquals(0xff000000 | 100, image.getRGB(50, 50));
  }

  @Test
  void degreesAreAsLongAsTheyAreInTheMiddle() {
    Place place = place(Place.Unit.DEGREES);

    assertEquals(1 / Math.cos(Math.toRadians(48)), place.aspect(), 1e-12);
    assertEquals(1, place(Place.Unit.METRES).aspect(), 1e-12);
  }

  @Test
  void everyKindOfPlaceIsDrawn() throws IOException {
    RiverMap.Heading heading = new RiverMap.Heading("A title that is too long".repeat(20), "");
    double[] field = new double[SIDE * SIDE];
    Arrays.setAll(field, node -> node);
    for (Place.Unit unit : Place.Unit.values()) {
      RiverMap map =
          RiverMap.of(river(), place(unit), heading, 250)
              .withField(new RiverMap.Field(field, "m", LogScale.AUTO));

      BufferedImage image = ImageIO.read(new ByteArrayInputStream(map.png()));

      assertTrue(image.getWidth() < 500 && image.getHeight() < 500, unit + ": " + image);
    }
  }

  @Test
  void aNetworkWithoutNodesIsAnEmptyMap() throws IOException {
    RiverNetwork nothing = RiverNetwork.fromDownstream(new int[0], RiverGrid.of(2, 2, new int[0]));
    Place place = Place.of(2, 2, Optional.empty(), Place.Unit.UNKNOWN);

    byte[] png =
        RiverMap.of(nothing, place, new RiverMap.Heading("Nothing", ""), 200)
            .withRivers(new int[0])
            .png();

    assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getWidth() > 200);
  }
}
