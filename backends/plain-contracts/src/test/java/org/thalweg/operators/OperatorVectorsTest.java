package org.thalweg.operators;

import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class OperatorVectorsTest extends OperatorVectors<PlainArray> {
  OperatorVectorsTest() {
    super(PlainNamespace.INSTANCE);
  }
}
