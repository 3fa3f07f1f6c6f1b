package org.thalweg.plain;

import org.thalweg.array.Index;
import org.thalweg.array.IndexingFunctions;

/** Indexing, and the indexing functions. */
interface PlainIndexing extends IndexingFunctions<PlainArray> {

  @Override
  default PlainArray getItem(PlainArray x, Index... key) {
    throw Unsupported.function("getItem");
  }

  @Override
  default PlainArray setItem(PlainArray x, PlainArray value, Index... key) {
    throw Unsupported.function("setItem");
  }

  @Override
  default PlainArray take(PlainArray x, PlainArray indices, int axis) {
    throw Unsupported.function("take");
  }

  @Override
  default PlainArray takeAlongAxis(PlainArray x, PlainArray indices, int axis) {
    throw Unsupported.function("takeAlongAxis");
  }
}
