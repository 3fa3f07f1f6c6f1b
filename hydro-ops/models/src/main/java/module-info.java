/** Steps swept down the river, routing and runoff models. */
module org.thalweg.models {
  requires transitive org.thalweg.autodiff;
  requires transitive org.thalweg.operators;

  exports org.thalweg.models;
  exports org.thalweg.models.routing;
  exports org.thalweg.models.runoff;
}
