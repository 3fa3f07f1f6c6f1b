package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Starts that fill the space: the user's first, then points of Sobol's sequence, shifted at random
 * modulo 1 so that a seed gives other ones (Cranley and Patterson 1976).
 *
 * @param number how many
 * @param seed of the shift
 */
record StartDesign(int number, long seed) {
  StartDesign {
    if (number < 1) {
      throw new IllegalArgumentException("a calibration has 1 start or more, was " + number);
    }
  }

  /** The free numbers of each start. */
  List<double[]> starts(ParameterSpace space) {
    List<double[]> starts = new ArrayList<>();
    starts.add(space.start());
    int axes = space.fitted().size();
    double[] shift = new Random(seed).doubles(axes).toArray();
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(axes);
    while (starts.size() < number) {
      double[] shares = sobol.nextVector();
      for (int i = 0; i < axes; i++) {
        shares[i] = (shares[i] + shift[i]) % 1;
      }
      starts.add(space.start(shares));
    }
    return starts;
  }
}
