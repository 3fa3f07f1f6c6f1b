package org.thalweg.hydro.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.tensorflow.TensorFlowBackend;

/** The backends that are compared with plain arrays, each opened once for all tests. */
final class Engines {
  // PyTorch before MXNet, so that they share one OpenMP.
  private static final Map<String, Backend<?>> OPEN = new LinkedHashMap<>();

  static {
    for (String name : new String[] {"djl-pytorch", "djl-mxnet", "tensorflow"}) {
      OPEN.put(name, Backends.open(name));
    }
  }

  private Engines() {}

  /** The namespace of one of them. */
  static ArrayNamespace<?> namespace(String name) {
    return Objects.requireNonNull(OPEN.get(name)).xp();
  }

  /** Another one of TensorFlow, for the caller to close. */
  static TensorFlowBackend tensorflow() {
    return (TensorFlowBackend) Backends.open("tensorflow");
  }

  /** The backends' namespaces by name. */
  static Map<String, ArrayNamespace<?>> namespaces() {
    Map<String, ArrayNamespace<?>> namespaces = new LinkedHashMap<>();
    OPEN.forEach((name, backend) -> namespaces.put(name, backend.xp()));
    return namespaces;
  }
}
