package org.thalweg.tensorflow;

/** Who frees the arrays that a namespace makes. */
sealed interface Owner permits CollectedOwner, ScopeOwner {
  /**
   * Takes an array over.
   *
   * @param array the array, of no owner or of one that gives it up
   * @throws IllegalStateException if this owner has closed; the array is freed then
   */
  void own(EagerArray array);
}
