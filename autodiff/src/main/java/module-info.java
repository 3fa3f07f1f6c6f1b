/** Derivatives of array functions, on every backend. */
module org.thalweg.autodiff {
  requires transitive org.thalweg.array;

  exports org.thalweg.autodiff.optim;

// With its first public type: exports org.thalweg.autodiff;
}
