package org.thalweg.plain;

import org.thalweg.array.SortingFunctions;

/** The sorting functions. */
interface PlainSorting extends SortingFunctions<PlainArray> {

  @Override
  default PlainArray argsort(PlainArray x, int axis, boolean descending, boolean stable) {
    throw Unsupported.function("argsort");
  }

  @Override
  default PlainArray sort(PlainArray x, int axis, boolean descending, boolean stable) {
    throw Unsupported.function("sort");
  }
}
