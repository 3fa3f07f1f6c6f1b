package org.thalweg.examples.map;

/** The part of a picture that a grid fills, in pixels. */
record Frame(Place place, int left, int top, int width, int height) {
  /** Long strips are drawn with cells that are wider or higher than they are. */
  private static final int LEAST = 240;

  /** A frame whose longer side has a number of pixels. */
  static Frame fit(Place place, int left, int top, int size) {
    double aspect = place.aspect();
    int width = (int) Math.rint(aspect > 1 ? size / aspect : size);
    int height = (int) Math.rint(aspect > 1 ? size : size * aspect);
    int least = Math.min(LEAST, size);
    return new Frame(place, left, top, Math.max(least, width), Math.max(least, height));
  }

  int right() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }

  /** The x of a column; whole numbers are edges of cells. */
  double x(double col) {
    return left + col * width / place.cols();
  }

  double y(double row) {
    return top + row * height / place.rows();
  }

  double xOfCoordinate(double coordinate) {
    return x((coordinate - place.transform().x0()) / place.transform().xPerColumn());
  }

  double yOfCoordinate(double coordinate) {
    return y((coordinate - place.transform().y0()) / place.transform().yPerRow());
  }

  /** The side of a cell in pixels, about. */
  double cell() {
    return Math.sqrt((double) width / place.cols() * height / place.rows());
  }
}
