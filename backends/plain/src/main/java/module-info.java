/** Arrays in Java memory: the default backend, and the oracle for the others. */
module org.thalweg.plain {
  requires transitive org.thalweg.array;

// With its first public type: exports org.thalweg.plain;
}
