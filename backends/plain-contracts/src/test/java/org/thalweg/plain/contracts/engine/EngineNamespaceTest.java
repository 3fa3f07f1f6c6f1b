package org.thalweg.plain.contracts.engine;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.engine.EngineNamespace;
import org.thalweg.array.spi.ConstantCache;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

/** What stands in front of a native engine keeps the standard where the engine does. */
class EngineNamespaceTest extends ArrayNamespaceContract<PlainArray> {
  private static final class Front extends EngineNamespace<PlainArray> {
    Front() {
      super(new PlainEngine(), new ConstantCache<>(PlainNamespace.INSTANCE::constant));
    }
  }

  private static final ArrayNamespace<PlainArray> XP = new Front();

  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return XP;
  }

  @Override
  protected Capabilities capabilities() {
    return Capabilities.of(List.of(DType.values()));
  }
}
