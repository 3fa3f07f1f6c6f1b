package org.thalweg.plain;

import org.thalweg.array.SetFunctions;
import org.thalweg.array.UniqueAll;

/** The set functions. */
interface PlainSets extends SetFunctions<PlainArray> {

  @Override
  default UniqueAll<PlainArray> uniqueAll(PlainArray x) {
    throw Unsupported.function("uniqueAll");
  }

  @Override
  default PlainArray isin(PlainArray x1, PlainArray x2, boolean invert) {
    throw Unsupported.function("isin");
  }
}
