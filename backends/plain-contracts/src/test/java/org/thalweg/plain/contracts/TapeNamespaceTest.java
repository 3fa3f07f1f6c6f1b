package org.thalweg.plain.contracts;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

/** A tape is a namespace: recording changes no value. */
class TapeNamespaceTest extends ArrayNamespaceContract<Var<PlainArray>> {
  @Override
  protected ArrayNamespace<Var<PlainArray>> namespace() {
    return Recording.tapes();
  }

  @Override
  protected Capabilities capabilities() {
    return PlainArrayNamespaceTest.CAPABILITIES;
  }
}
