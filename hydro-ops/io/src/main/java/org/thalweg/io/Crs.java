package org.thalweg.io;

import java.io.IOException;
import org.apache.sis.measure.Units;
import org.apache.sis.referencing.CRS;
import org.apache.sis.referencing.crs.AbstractCRS;
import org.apache.sis.referencing.cs.AxesConvention;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.crs.GeographicCRS;
import org.opengis.referencing.cs.CoordinateSystem;
import org.opengis.util.FactoryException;

/** Coordinate reference systems as text and as what Apache SIS makes of it. */
final class Crs {
  private Crs() {}

  /** A reference system with x before y, from well-known text or a name. */
  static CoordinateReferenceSystem parse(String text) throws IOException {
    try {
      CoordinateReferenceSystem crs = text.contains("[") ? CRS.fromWKT(text) : CRS.forCode(text);
      return AbstractCRS.castOrCopy(crs).forConvention(AxesConvention.RIGHT_HANDED);
    } catch (FactoryException e) {
      String start = text.length() > 60 ? text.substring(0, 60) + "..." : text;
      throw new IOException(
          "the reference system '" + start + "' is not known; give its well-known text", e);
    }
  }

  /** Well-known text on one line; empty for a system that has none. */
  static String text(CoordinateReferenceSystem crs) {
    try {
      return crs.toWKT().replaceAll("\\s*\\R\\s*", "");
    } catch (UnsupportedOperationException e) {
      return "";
    }
  }

  /** Whether coordinates are metres; those of what is not known are not. */
  static boolean isMetric(String text) {
    try {
      CoordinateSystem axes = parse(text).getCoordinateSystem();
      return Units.METRE.equals(axes.getAxis(0).getUnit())
          && Units.METRE.equals(axes.getAxis(1).getUnit());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether coordinates are degrees; what is not known is taken for a plane. */
  static boolean isGeographic(String text) {
    try {
      return parse(text) instanceof GeographicCRS;
    } catch (IOException e) {
      return text.startsWith("GEOG");
    }
  }
}
