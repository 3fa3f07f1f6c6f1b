/** Arrays in Java memory: the default backend, and the oracle for the others. */
module org.thalweg.plain {
  requires transitive org.thalweg.array;
  requires ejml.core;
  requires ejml.ddense;

  exports org.thalweg.plain;

  provides org.thalweg.array.spi.BackendProvider with
      org.thalweg.plain.PlainProvider;
}
