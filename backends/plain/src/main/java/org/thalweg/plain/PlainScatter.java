package org.thalweg.plain;

import org.thalweg.array.ScatterFunctions;

/** The scatter functions. */
interface PlainScatter extends ScatterFunctions<PlainArray> {

  @Override
  default PlainArray scatterAdd(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    throw Unsupported.function("scatterAdd");
  }

  @Override
  default PlainArray scatterMax(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    throw Unsupported.function("scatterMax");
  }

  @Override
  default PlainArray scatterMin(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    throw Unsupported.function("scatterMin");
  }
}
