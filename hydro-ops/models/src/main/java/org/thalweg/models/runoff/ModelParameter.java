package org.thalweg.models.runoff;

/**
 * A parameter of a runoff model.
 *
 * @param name the name in the model's literature
 * @param unit its unit, {@code "-"} for none
 * @param meaning what it is, in a few words
 * @param range where it is usually looked for
 */
public record ModelParameter(String name, String unit, String meaning, Range range) {
  /**
   * Where a parameter is usually looked for, in its unit.
   *
   * @param lower the lower end
   * @param usual a value to begin with
   * @param upper the upper end
   * @param scale the scale on which it is searched
   */
  public record Range(double lower, double usual, double upper, ParameterScale scale) {
    /**
     * A range.
     *
     * @param lower the lower end
     * @param usual a value to begin with
     * @param upper the upper end
     * @param scale the scale on which it is searched
     * @throws IllegalArgumentException unless the values are in order
     */
    public Range {
      if (!(lower <= usual && usual <= upper)) {
        throw new IllegalArgumentException(
            "a range from %s over %s to %s, wanted them in order".formatted(lower, usual, upper));
      }
    }
  }
}
