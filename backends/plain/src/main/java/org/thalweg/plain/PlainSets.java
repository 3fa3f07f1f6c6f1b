package org.thalweg.plain;

import org.thalweg.array.SetFunctions;
import org.thalweg.array.UniqueAll;

/** The set functions: {@code isin} is the composite, the others are lacking. */
interface PlainSets extends SetFunctions<PlainArray> {

  @Override
  default UniqueAll<PlainArray> uniqueAll(PlainArray x) {
    throw Unsupported.function("uniqueAll");
  }
}
