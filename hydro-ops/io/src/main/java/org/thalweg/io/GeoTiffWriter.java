package org.thalweg.io;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferDouble;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.sis.coverage.SampleDimension;
import org.apache.sis.coverage.grid.GridCoverage;
import org.apache.sis.coverage.grid.GridCoverageBuilder;
import org.apache.sis.coverage.grid.GridExtent;
import org.apache.sis.coverage.grid.GridGeometry;
import org.apache.sis.coverage.grid.PixelInCell;
import org.apache.sis.referencing.operation.matrix.Matrices;
import org.apache.sis.referencing.operation.transform.MathTransforms;
import org.apache.sis.storage.AbstractGridCoverageResource;
import org.apache.sis.storage.DataStore;
import org.apache.sis.storage.DataStoreException;
import org.apache.sis.storage.DataStores;
import org.apache.sis.storage.Resource;
import org.apache.sis.storage.StorageConnector;
import org.apache.sis.storage.WritableAggregate;
import org.jspecify.annotations.Nullable;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.thalweg.operators.GeoTransform;

/** Writes GeoTIFF files of one band by Apache SIS, and what SIS leaves out by {@link TiffPatch}. */
final class GeoTiffWriter {
  private GeoTiffWriter() {}

  static void write(Raster raster, Path file) throws IOException {
    GridGeometry geometry = geometry(raster);
    GridCoverage coverage =
        new GridCoverageBuilder()
            .setDomain(geometry)
            .setRanges(new SampleDimension.Builder().setName("value").build())
            .setValues(buffer(raster), null)
            .build();
    try (DataStore store = DataStores.openWritable(new StorageConnector(file), "GeoTIFF")) {
      ((WritableAggregate) store).add(new InMemory(coverage));
    } catch (DataStoreException e) {
      throw new IOException(e.getMessage(), e);
    }
    TiffPatch.apply(file, raster.missing());
  }

  private static GridGeometry geometry(Raster raster) throws IOException {
    GridExtent extent = new GridExtent(raster.cols(), raster.rows());
    GeoTransform t = raster.transform().orElse(new GeoTransform(0, 1, 0, 0, 0, 1));
    double[] matrix = {
      t.xPerColumn(), t.xPerRow(), t.x0(), t.yPerColumn(), t.yPerRow(), t.y0(), 0, 0, 1
    };
    CoordinateReferenceSystem crs =
        raster.crs().isPresent() ? Crs.parse(raster.crs().orElseThrow()) : null;
    return geometry(extent, matrix, crs);
  }

  @SuppressWarnings("NullAway") // SIS takes null for a reference system that is not known
  private static GridGeometry geometry(
      GridExtent extent, double[] matrix, @Nullable CoordinateReferenceSystem crs) {
    return new GridGeometry(
        extent, PixelInCell.CELL_CORNER, MathTransforms.linear(Matrices.create(3, 3, matrix)), crs);
  }

  private static DataBuffer buffer(Raster raster) throws IOException {
    Object cells = raster.filled();
    int length = Cells.length(cells);
    return switch (raster.dtype()) {
      case UINT8 -> new DataBufferByte((byte[]) cells, length);
      case INT16 -> new DataBufferShort((short[]) cells, length);
      case UINT16 -> new DataBufferUShort((short[]) cells, length);
      case INT32 -> new DataBufferInt((int[]) cells, length);
      case FLOAT32 -> new DataBufferFloat((float[]) cells, length);
      case FLOAT64 -> new DataBufferDouble((double[]) cells, length);
      default ->
          throw new IOException(
              "a GeoTIFF of %s is not written; wanted uint8, int16, uint16, int32, float32 or"
                      .formatted(raster.dtype())
                  + " float64");
    };
  }

  /** A coverage as a resource, which is what a store takes. */
  private static final class InMemory extends AbstractGridCoverageResource {
    private final GridCoverage coverage;

    InMemory(GridCoverage coverage) {
      super((Resource) null);
      this.coverage = coverage;
    }

    @Override
    public GridGeometry getGridGeometry() {
      return coverage.getGridGeometry();
    }

    @Override
    public List<SampleDimension> getSampleDimensions() {
      return coverage.getSampleDimensions();
    }

    @Override
    public GridCoverage read(GridGeometry domain, int... ranges) {
      return coverage;
    }
  }
}
