package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.map.Place;
import org.thalweg.operators.Gauge;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.Locations;
import org.thalweg.operators.Upstream;

/**
 * Reads locations from a table of gauges: a line for each, with a name, the coordinates in degrees
 * and, where it is known, the upstream area, by which a gauge finds its river.
 */
final class Gauges {
  /** How far a gauge's cell may be from its coordinates, in sides of cells. */
  private static final double MOST_CELLS = 5;

  private static final double METRES_PER_DEGREE = 111_195;

  private Gauges() {}

  /**
   * The cells of gauges: the nearest, or of those nearby the one whose upstream area fits best.
   *
   * @throws InputException if the network is not on a grid in degrees, or a line has no gauge
   */
  static Places read(River river, Path file) {
    if (river.unit() != Place.Unit.DEGREES) {
      throw new InputException(
          file + ": gauges want a network on a grid in degrees; give rows and columns, or ids");
    }
    List<Gauge> gauges = gauges(file);
    GeoTransform place = river.network().grid().orElseThrow().transform().orElseThrow();
    double most = MOST_CELLS * Math.abs(place.yPerRow()) * METRES_PER_DEGREE;
    double[] upstreamArea = Upstream.sum(river.network(), river.areas());
    Locations found = Locations.snapped(river.network(), gauges, most, upstreamArea);
    return Places.of(river, Arrays.stream(found.nodes()).boxed().toList(), found.names());
  }

  private static List<Gauge> gauges(Path file) {
    List<Gauge> gauges = new ArrayList<>();
    try (CsvFile table = CsvFile.open(file)) {
      int name = table.column("name", "gauge", "station", "id");
      int longitude = table.column("lon", "longitude", "x");
      int latitude = table.column("lat", "latitude", "y");
      int area = table.header().indexOf("area_km2");
      table.forEachRow(
          row -> {
            Gauge gauge = gauge(row, row.text(name), longitude, latitude);
            double km2 = area < 0 ? Double.NaN : row.numberOrNan(area, "an area in km²");
            gauges.add(Double.isNaN(km2) ? gauge : gauge.withUpstreamArea(km2));
          });
    }
    return gauges;
  }

  private static Gauge gauge(CsvRow row, String name, int longitude, int latitude) {
    double lon = row.number(longitude, "degrees east");
    double lat = row.number(latitude, "degrees north");
    return new Gauge(name, lon, lat);
  }
}
