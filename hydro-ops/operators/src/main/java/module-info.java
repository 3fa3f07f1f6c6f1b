/** River networks and the differentiable operators on them. */
module org.thalweg.operators {
  requires transitive org.thalweg.array;

  exports org.thalweg.operators;
}
