package org.thalweg.plain.contracts;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

class PlainArrayNamespaceTest extends ArrayNamespaceContract<PlainArray> {
  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  protected Capabilities capabilities() {
    return CAPABILITIES;
  }

  static final Capabilities CAPABILITIES = Capabilities.of(List.of(DType.values()));
}
