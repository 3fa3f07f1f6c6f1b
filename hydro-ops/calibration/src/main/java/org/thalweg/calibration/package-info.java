/**
 * Calibration: parameters of a model from observations, by derivatives or without.
 *
 * <p>Begin with {@link org.thalweg.calibration.Calibration}. A {@link
 * org.thalweg.calibration.SimulationModel} gives series from named {@link
 * org.thalweg.calibration.Parameter}s, a {@link org.thalweg.operators.Loss} says how far they are
 * from observations, and a {@link org.thalweg.calibration.Search} makes it small, from one start or
 * several. The {@link org.thalweg.calibration.CalibrationResult} tells what the parameters are
 * worth, in numbers, in JSON and as a page.
 *
 * <p>A search sees a {@link org.thalweg.calibration.Target} of free numbers, whose calls go through
 * a journal: a calibration that was killed repeats its search with the answers it had, and goes on
 * from there, bit for bit.
 */
@NullMarked
package org.thalweg.calibration;

import org.jspecify.annotations.NullMarked;
