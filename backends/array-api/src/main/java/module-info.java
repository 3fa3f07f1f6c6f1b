/** The Python Array API standard as Java interfaces over any array type. */
module org.thalweg.array {
  requires static transitive org.jspecify;

// With its first public type: exports org.thalweg.array;
}
