package org.thalweg.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Scope;

/** A manager below the one that a scope was opened on. */
record DjlScope(DjlNamespace namespace, NDManager parent, NDManager owner)
    implements Scope<NDArray> {
  @Override
  public ArrayNamespace<NDArray> xp() {
    return namespace;
  }

  @Override
  public NDArray release(NDArray x) {
    if (x.getManager() == owner) {
      x.attach(parent);
    }
    return x;
  }

  @Override
  public void close() {
    owner.close();
  }
}
