package org.thalweg.plain;

import org.thalweg.array.UnsupportedOnBackendException;

/** What this backend lacks so far. */
final class Unsupported {
  private Unsupported() {}

  static UnsupportedOnBackendException function(String name) {
    return new UnsupportedOnBackendException(
        "plain", name, "take the elements out with toFlatArray and compute in Java");
  }
}
