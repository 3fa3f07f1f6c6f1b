/** The Python Array API standard as Java interfaces over any array type. */
module org.thalweg.array {
  requires static transitive org.jspecify;

  exports org.thalweg.array;
  exports org.thalweg.array.engine;
  exports org.thalweg.array.spi;

  uses org.thalweg.array.spi.BackendProvider;
}
