package org.thalweg.plain.contracts;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Tangent;
import org.thalweg.plain.PlainArray;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

/** A dual is a namespace: carrying tangents changes no value. */
class DualNamespaceTest extends ArrayNamespaceContract<Tangent<PlainArray>> {
  @Override
  protected ArrayNamespace<Tangent<PlainArray>> namespace() {
    return Recording.duals();
  }

  @Override
  protected Capabilities capabilities() {
    return PlainArrayNamespaceTest.CAPABILITIES.deviating(
        "linalg.qr: orthonormal columns too where the rank is low",
        "there the factors have no derivative to carry along");
  }
}
