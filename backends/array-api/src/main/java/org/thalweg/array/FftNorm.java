package org.thalweg.array;

/** Where the scale of a Fourier transform stands. */
public enum FftNorm {
  /** On the inverse: 1 / n. */
  BACKWARD,
  /** On both: 1 / sqrt(n). */
  ORTHO,
  /** On the forward transform: 1 / n. */
  FORWARD
}
