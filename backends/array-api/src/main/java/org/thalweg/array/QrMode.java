package org.thalweg.array;

/** The size of the factors of a QR decomposition. */
public enum QrMode {
  /** As many columns as needed: min(m, n). */
  REDUCED,
  /** A square first factor. */
  COMPLETE
}
