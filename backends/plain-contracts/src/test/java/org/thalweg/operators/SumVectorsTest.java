package org.thalweg.operators;

import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class SumVectorsTest extends SumVectors<PlainArray> {
  SumVectorsTest() {
    super(PlainNamespace.INSTANCE);
  }
}
