package org.thalweg.plain.contracts;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.GradientContract;

class PlainGradientTest extends GradientContract<PlainArray> {
  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  protected Capabilities capabilities() {
    return PlainArrayNamespaceTest.CAPABILITIES;
  }
}
