package org.thalweg.plain;

import org.thalweg.array.Shape;

/** Single elements of an array, each with its own place in memory. */
final class ElementSelection implements Selection {
  private final PlainArray x;
  private final int[] places;
  private final Shape shape;

  /**
   * A selection.
   *
   * @param x the array
   * @param places where the elements stand, counted from the array's first one, in row-major order
   * @param shape the shape of what is selected
   */
  ElementSelection(PlainArray x, int[] places, Shape shape) {
    this.x = x;
    this.places = places;
    this.shape = shape;
  }

  @Override
  public PlainArray read() {
    Elements elements = Elements.of(x.dtype);
    Object to = Storage.allocate(x.dtype, places.length);
    elements.gather(x.data, x.offset, places, places.length, to, 0);
    return PlainArray.wrap(x.dtype, shape, to);
  }

  @Override
  public void write(PlainArray values) {
    Updates updates = Updates.of(values, shape);
    Elements.of(x.dtype)
        .scatter(Elements.Combination.REPLACE, x.data, x.offset, places, places.length, updates, 0);
  }
}
