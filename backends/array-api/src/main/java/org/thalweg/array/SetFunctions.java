package org.thalweg.array;

/**
 * The set functions of the standard. Every NaN is a value of its own; both zeros are one.
 *
 * @param <A> the array type
 * @see <a href="https://data-apis.org/array-api/latest/API_specification/set_functions.html">set
 *     functions</a>
 */
public interface SetFunctions<A> extends ArrayAttributes<A> {

  /**
   * The distinct values of the flattened array, where they first occur, where each element's value
   * is, and how often.
   *
   * @param x the array
   * @return the four arrays
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.unique_all.html">unique_all</a>
   */
  UniqueAll<A> uniqueAll(A x);

  /**
   * The distinct values and how often each occurs.
   *
   * @param x the array
   * @return the two arrays
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.unique_counts.html">unique_counts</a>
   */
  default UniqueCounts<A> uniqueCounts(A x) {
    UniqueAll<A> all = uniqueAll(x);
    return new UniqueCounts<>(all.values(), all.counts());
  }

  /**
   * The distinct values and where each element's value is among them.
   *
   * @param x the array
   * @return the two arrays
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.unique_inverse.html">unique_inverse</a>
   */
  default UniqueInverse<A> uniqueInverse(A x) {
    UniqueAll<A> all = uniqueAll(x);
    return new UniqueInverse<>(all.values(), all.inverseIndices());
  }

  /**
   * The distinct values.
   *
   * @param x the array
   * @return one-dimensional
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.unique_values.html">unique_values</a>
   */
  default A uniqueValues(A x) {
    return uniqueAll(x).values();
  }

  /**
   * Whether elements are among others; NaN never is.
   *
   * @param x1 the elements to look for
   * @param x2 the elements to look among; may be empty
   * @return bool, of the shape of {@code x1}
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.isin.html">isin</a>
   */
  default A isin(A x1, A x2) {
    return isin(x1, x2, false);
  }

  /**
   * Whether elements are among others, or are not.
   *
   * @param x1 the elements to look for
   * @param x2 the elements to look among; may be empty
   * @param invert whether to turn the answer over
   * @return bool, of the shape of {@code x1}
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A isin(A x1, A x2, boolean invert) {
    return Composites.isin(xp(), x1, x2, invert);
  }
}
