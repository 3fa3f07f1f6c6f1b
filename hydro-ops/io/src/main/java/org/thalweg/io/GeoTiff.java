package org.thalweg.io;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.sis.coverage.grid.GridCoverage;
import org.apache.sis.coverage.grid.GridGeometry;
import org.apache.sis.coverage.grid.PixelInCell;
import org.apache.sis.referencing.operation.transform.MathTransforms;
import org.apache.sis.storage.DataStore;
import org.apache.sis.storage.DataStoreException;
import org.apache.sis.storage.GridCoverageResource;
import org.apache.sis.storage.Resource;
import org.apache.sis.storage.StorageConnector;
import org.apache.sis.storage.event.StoreListener;
import org.apache.sis.storage.event.WarningEvent;
import org.apache.sis.storage.geotiff.GeoTiffStore;
import org.apache.sis.storage.geotiff.GeoTiffStoreProvider;
import org.opengis.referencing.operation.Matrix;
import org.thalweg.operators.GeoTransform;

/** GeoTIFF files of one band, read by Apache SIS after {@link TiffHeader} let them pass. */
final class GeoTiff {
  private GeoTiff() {}

  static Raster read(Path file) throws IOException {
    TiffHeader header;
    try (Source source = Source.open(file)) {
      header = TiffHeader.read(source);
    }
    try (DataStore store = new GeoTiffStoreProvider().open(new StorageConnector(file))) {
      // With a listener, what is odd about a file is not logged.
      store.addListener(WarningEvent.class, quiet());
      return read(first((GeoTiffStore) store), header);
    } catch (DataStoreException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static StoreListener<WarningEvent> quiet() {
    return event -> {};
  }

  private static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }

  private static GridCoverageResource first(GeoTiffStore store)
      throws DataStoreException, IOException {
    Collection<? extends Resource> images = store.components();
    for (Resource image : images) {
      if (image instanceof GridCoverageResource resource) {
        return resource;
      }
    }
    throw new IOException("the file holds no image");
  }

  private static Raster read(GridCoverageResource resource, TiffHeader header)
      throws DataStoreException, IOException {
    GridCoverage coverage = resource.read(null, null).forConvertedValues(false);
    RenderedImage image = coverage.render(null);
    if (image.getWidth() != header.grid().cols() || image.getHeight() != header.grid().rows()) {
      throw new IOException("the image is not as large as its directory says");
    }
    Raster raster =
        Raster.ofTrusted(
            cells(image, header), header.dtype(), header.grid().rows(), header.grid().cols());
    if (header.missing().isPresent()) {
      raster = raster.withMissing(header.missing().getAsDouble());
    }
    return located(raster, resource.getGridGeometry());
  }

  private static Object cells(RenderedImage image, TiffHeader header) {
    Object cells = Cells.allocate(header.dtype(), header.grid().cells());
    int cols = header.grid().cols();
    java.awt.image.Raster pixels = image.getData();
    for (int row = 0; row < header.grid().rows(); row++) {
      int from = row * cols;
      int y = pixels.getMinY() + row;
      switch (header.dtype()) {
        case FLOAT32 -> {
          float[] line = pixels.getSamples(pixels.getMinX(), y, cols, 1, 0, (float[]) null);
          System.arraycopy(line, 0, cells, from, cols);
        }
        case FLOAT64 -> {
          double[] line = pixels.getSamples(pixels.getMinX(), y, cols, 1, 0, (double[]) null);
          System.arraycopy(line, 0, cells, from, cols);
        }
        default ->
            narrow(pixels.getSamples(pixels.getMinX(), y, cols, 1, 0, (int[]) null), cells, from);
      }
    }
    return cells;
  }

  /** Keeps the low bits of each integer: a type's bit pattern, whatever its sign. */
  private static void narrow(int[] line, Object cells, int from) {
    for (int col = 0; col < line.length; col++) {
      if (cells instanceof byte[] bytes) {
        bytes[from + col] = (byte) line[col];
      } else if (cells instanceof short[] shorts) {
        shorts[from + col] = (short) line[col];
      } else {
        ((int[]) cells)[from + col] = line[col];
      }
    }
  }

  private static Raster located(Raster raster, GridGeometry geometry) {
    Raster located = raster;
    if (geometry.isDefined(GridGeometry.GRID_TO_CRS)) {
      Matrix matrix = MathTransforms.getMatrix(geometry.getGridToCRS(PixelInCell.CELL_CORNER));
      if (matrix != null && matrix.getNumRow() == 3 && matrix.getNumCol() == 3) {
        located = located.withTransform(transform(matrix));
      }
    }
    if (geometry.isDefined(GridGeometry.CRS)) {
      String text = Crs.text(geometry.getCoordinateReferenceSystem());
      located = text.isEmpty() ? located : located.withCrs(text);
    }
    return located;
  }

  private static GeoTransform transform(Matrix m) {
    return new GeoTransform(
        m.getElement(0, 2),
        m.getElement(0, 0),
        m.getElement(0, 1),
        m.getElement(1, 2),
        m.getElement(1, 0),
        m.getElement(1, 1));
  }
}
