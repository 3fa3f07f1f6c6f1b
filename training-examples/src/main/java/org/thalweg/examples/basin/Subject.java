package org.thalweg.examples.basin;

import java.util.Optional;

/**
 * What a calibration is about.
 *
 * @param basin the basin
 * @param truth the parameters that made its observations, where they are known
 */
public record Subject(Basin basin, Optional<FittedParameters> truth) {}
