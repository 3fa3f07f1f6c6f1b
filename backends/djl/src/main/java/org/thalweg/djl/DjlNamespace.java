package org.thalweg.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thalweg.array.Constant;
import org.thalweg.array.Scope;
import org.thalweg.array.engine.EngineNamespace;

/**
 * The standard over the arrays of an engine of DJL on one device.
 *
 * <p>Two are equal if they are of one engine and device, whoever owns their results. Thread-safe,
 * as far as the engine is.
 */
public class DjlNamespace extends EngineNamespace<NDArray> {
  private final DjlEngine engine;

  /** Constants whose arrays this namespace has handed out: they stay as long as it does. */
  private final Set<Constant> handedOut = ConcurrentHashMap.newKeySet();

  /**
   * A namespace.
   *
   * @param engine what computes, bound to the owner of results
   */
  public DjlNamespace(DjlEngine engine) {
    super(engine, Constants.of(engine));
    this.engine = engine;
  }

  /**
   * A namespace of the same kind on an engine bound to another owner; a subclass gives its own
   * kind.
   *
   * @param engine what computes
   * @return the namespace
   */
  protected DjlNamespace over(DjlEngine engine) {
    return new DjlNamespace(engine);
  }

  @Override
  public final NDArray constant(Constant constant) {
    handedOut.add(constant);
    return super.constant(constant);
  }

  @Override
  public final Scope<NDArray> openScope() {
    NDManager owner = engine.manager().newSubManager(engine.place());
    return new DjlScope(over(engine.boundTo(owner)), engine.manager(), owner);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof DjlNamespace namespace
        && name().equals(namespace.name())
        && defaultDevice().equals(namespace.defaultDevice());
  }

  @Override
  public final int hashCode() {
    return name().hashCode() * 31 + defaultDevice().hashCode();
  }

  @Override
  public final String toString() {
    return name() + " on " + defaultDevice();
  }
}
