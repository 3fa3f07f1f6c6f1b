package org.thalweg.testkit;

import java.util.Set;

/** The functions of a namespace whose results carry no derivative, or have none. */
final class WithoutDerivative {
  static final Set<String> FUNCTIONS =
      Set.of(
          // Attributes and the namespace itself
          "shape",
          "dtype",
          "device",
          "ndim",
          "size",
          "toFlatArray",
          "owns",
          "own",
          "xp",
          "name",
          "apiVersion",
          "info",
          "defaultDevice",
          "e",
          "pi",
          "inf",
          "nan",
          "newaxis",
          "linalg",
          "fft",
          "openScope",
          // Operators have a contract of their own
          "apply",
          // Constants
          "constant",
          "stopGradient",
          "weakScalar",
          "arange",
          "empty",
          "emptyLike",
          "zeros",
          "zerosLike",
          "ones",
          "onesLike",
          "full",
          "fullLike",
          "eye",
          "linspace",
          // Data types and shapes
          "canCast",
          "finfo",
          "iinfo",
          "isdtype",
          "resultType",
          "broadcastShapes",
          // Truth values, integers and positions
          "bitwiseAnd",
          "bitwiseInvert",
          "bitwiseLeftShift",
          "bitwiseOr",
          "bitwiseRightShift",
          "bitwiseXor",
          "equal",
          "greater",
          "greaterEqual",
          "isfinite",
          "isinf",
          "isnan",
          "less",
          "lessEqual",
          "logicalAnd",
          "logicalNot",
          "logicalOr",
          "logicalXor",
          "notEqual",
          "signbit",
          "all",
          "any",
          "argmax",
          "argmin",
          "argsort",
          "countNonzero",
          "nonzero",
          "searchsorted",
          "isin",
          "uniqueAll",
          "uniqueCounts",
          "uniqueInverse",
          "uniqueValues",
          // A neighbour's place is not a smooth function
          "nextafter");

  /** Functions of the extensions without derivative. */
  static final Set<String> OF_EXTENSIONS =
      Set.of("linalg.xp", "linalg.matrixRank", "fft.xp", "fft.fftfreq", "fft.rfftfreq");

  private WithoutDerivative() {}
}
