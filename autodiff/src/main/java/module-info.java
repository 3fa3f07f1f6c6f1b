/** Derivatives of array functions, on every backend. */
module org.thalweg.autodiff {
  requires org.objectweb.asm;
  requires transitive org.thalweg.array;

  exports org.thalweg.autodiff;
  exports org.thalweg.autodiff.optim;
}
