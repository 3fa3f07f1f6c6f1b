package org.thalweg.calibration;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;

/** One run of the searches of a calibration. */
record FitRun<A>(ArrayNamespace<A> xp, Problem problem, Plan plan) {
  /** What differs from process to process in the text of a lambda, or of any object. */
  private static final String HASH = "\\$\\$Lambda[^@]*@[0-9a-f]+|@[0-9a-f]+";

  Fit fit() {
    List<double[]> starts = plan.design().starts(problem.space());
    Optional<Target> selection =
        plan.context().selection().map(period -> new ModelTarget<>(xp, problem.in(period)));
    try (Journal journal = Journal.open(plan.context().checkpoint(), description())) {
      RecordedTarget target =
          new RecordedTarget(new ModelTarget<>(xp, problem), selection, journal, plan.limits());
      List<StartOutcome> outcomes = new ArrayList<>();
      for (double[] start : starts) {
        target.begin();
        outcomes.add(target.outcome(search(target, start)));
      }
      return fit(target, outcomes);
    }
  }

  private String search(RecordedTarget target, double[] start) {
    try {
      return plan.search().minimize(xp, target, start.clone());
    } catch (StoppedSearch e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Fit fit(RecordedTarget target, List<StartOutcome> outcomes) {
    Evaluation best =
        target
            .best()
            .filter(evaluation -> Double.isFinite(evaluation.judged()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no start has a finite loss; starts ended so: " + outcomes));
    Fit.Course course =
        new Fit.Course(problem.space().names(), target.history(), outcomes, target.counts());
    return new Fit(
        problem.space().numbers(xp, best.free()),
        best,
        course,
        new UncertaintyEstimate<>(xp, problem, best.free()).compute());
  }

  /** One line by which checkpoints are told apart. */
  private String description() {
    String settings =
        String.join(
            "; ",
            problem.space().toString(),
            String.valueOf(problem.period()),
            String.valueOf(plan.context().selection()),
            plan.design().toString(),
            plan.search().toString(),
            problem.goal().loss().toString(),
            "backend " + xp.name(),
            "observed " + checksum(problem.goal().observed()),
            "weights " + checksum(problem.goal().weights()));
    return settings.replaceAll(HASH, "").replaceAll("\\s+", " ");
  }

  private static String checksum(Constant series) {
    double[] values = (double[]) series.toFlatArray();
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }
}
