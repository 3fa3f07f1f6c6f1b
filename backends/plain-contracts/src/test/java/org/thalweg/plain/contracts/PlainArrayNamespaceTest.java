package org.thalweg.plain.contracts;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

class PlainArrayNamespaceTest extends ArrayNamespaceContract<PlainArray> {
  private static final String LATER = "comes with the next stage";

  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  protected Capabilities capabilities() {
    return CAPABILITIES;
  }

  static final Capabilities CAPABILITIES =
      Capabilities.of(List.of(DType.BOOL, DType.INT32, DType.INT64, DType.FLOAT32, DType.FLOAT64))
          .without("uniqueAll", LATER)
          .without("uniqueCounts", LATER)
          .without("uniqueInverse", LATER)
          .without("uniqueValues", LATER);
}
