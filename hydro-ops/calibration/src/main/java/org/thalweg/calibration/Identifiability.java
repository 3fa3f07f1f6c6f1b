package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.thalweg.calibration.Uncertainty.Estimate;
import org.thalweg.calibration.Uncertainty.Sample;

/**
 * What observations determine of parameters, in words. Of many cases of one kind the first are
 * named, and the others counted.
 *
 * @param estimates for each free number
 * @param correlations between them
 * @param sample what the residuals say
 */
@SuppressWarnings("ArrayRecordComponent") // A table to read; nobody compares it.
record Identifiability(List<Estimate> estimates, double[][] correlations, Sample sample) {
  /** More correlated than this, two parameters stand in for each other. */
  private static final double TRADED = 0.9;

  /**
   * An eigenvalue this small, of those whose mean is 1, is a direction in which nothing changes.
   */
  private static final double FLAT = 1e-6;

  /** A free number this uncertain spans most of what a bounded parameter can be. */
  private static final double WIDE = 2;

  private static final int MOST_NAMED = 10;

  /** Two parameters and their correlation. */
  private record Pair(String first, String second, double correlation) {
    String note() {
      return String.format(
          Locale.ROOT,
          "%s and %s stand in for each other: their correlation is %.2f.",
          first,
          second,
          correlation);
    }
  }

  /** One sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "The residuals' autocorrelation is %.2f: %d observations count as %.0f independent"
                + " ones, and intervals are wider for it by %.1f.",
            sample.autocorrelation(),
            sample.residuals(),
            sample.effective(),
            Math.sqrt(sample.residuals() / sample.effective())));
    List<Pair> pairs = traded();
    pairs.stream().limit(MOST_NAMED).map(Pair::note).forEach(notes::add);
    if (pairs.size() > MOST_NAMED) {
      int more = pairs.size() - MOST_NAMED;
      notes.add("So do %d more pairs, with correlations above %s.".formatted(more, TRADED));
    }
    addUndetermined(notes);
    if (Arrays.stream(sample.eigenvalues()).min().orElse(1) < FLAT) {
      notes.add("There is a combination of parameters that the observations do not determine.");
    }
    return List.copyOf(notes);
  }

  /** The most correlated first. */
  private List<Pair> traded() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < estimates.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Math.abs(correlations[i][j]) > TRADED) {
          pairs.add(new Pair(estimates.get(j).name(), estimates.get(i).name(), correlations[i][j]));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.correlation())));
    return pairs;
  }

  private void addUndetermined(List<String> notes) {
    List<String> names =
        estimates.stream().filter(e -> !(e.freeError() < WIDE)).map(Estimate::name).toList();
    if (names.isEmpty()) {
      return;
    }
    String named = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
    int more = names.size() - MOST_NAMED;
    notes.add(
        "The observations hardly determine "
            + named
            + (more > 0 ? " and " + more + " more." : "."));
  }
}
