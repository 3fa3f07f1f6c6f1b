/** River networks and the differentiable operators on them. */
module org.thalweg.operators {
  requires transitive org.thalweg.array;

// With its first public type: exports org.thalweg.operators;
}
