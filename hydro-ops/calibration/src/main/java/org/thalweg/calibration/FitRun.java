package org.thalweg.calibration;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.calibration.RecordedTarget.Asked;
import org.thalweg.calibration.RecordedTarget.Course;

/** One run of the searches of a calibration. */
record FitRun<A>(ArrayNamespace<A> xp, Problem problem, Plan plan) {
  /** What differs from process to process in the text of a lambda, or of any object. */
  private static final String HASH = "\\$\\$Lambda[^@]*@[0-9a-f]+|@[0-9a-f]+";

  Fit fit() {
    try (Journal journal = Journal.open(plan.context().checkpoint(), description())) {
      return fit(plan.context().effort().workers().results(searches(journal)));
    }
  }

  /** The search from each start; none sees what another does. */
  private List<Supplier<Course>> searches(Journal journal) {
    Asked asked =
        new Asked(
            new ModelTarget<>(xp, problem),
            plan.context().selection().map(period -> new ModelTarget<>(xp, problem.in(period))),
            plan.limits());
    Standing standing = new Standing(plan.listener());
    List<Supplier<Course>> searches = new ArrayList<>();
    for (double[] start : plan.design().starts(problem.space())) {
      Journal.Part part = journal.part(searches.size());
      searches.add(() -> search(new RecordedTarget(asked, part, standing), start));
    }
    return searches;
  }

  private Course search(RecordedTarget target, double[] start) {
    try {
      return target.course(plan.search().minimize(xp, target, start.clone()));
    } catch (StoppedSearch e) {
      return target.course(String.valueOf(e.getMessage()));
    }
  }

  private Fit fit(List<Course> courses) {
    List<Evaluation> history = courses.stream().flatMap(each -> each.history().stream()).toList();
    List<StartOutcome> outcomes = courses.stream().map(Course::outcome).toList();
    // Of equals the first.
    Evaluation best =
        history.stream()
            .filter(evaluation -> Double.isFinite(evaluation.judged()))
            .min(Comparator.comparingDouble(Evaluation::judged))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no start has a finite loss; starts ended so: " + outcomes));
    EvaluationCounts counts =
        courses.stream().map(Course::counts).reduce(EvaluationCounts.NONE, EvaluationCounts::plus);
    List<double[]> values =
        history.stream().map(each -> problem.space().values(xp, each.free())).toList();
    Fit.Course course = new Fit.Course(problem.space().names(), history, values, outcomes, counts);
    return new Fit(problem.space().numbers(xp, best.free()), best, course, uncertainty(best));
  }

  private Optional<Uncertainty> uncertainty(Evaluation best) {
    Plan.Effort effort = plan.context().effort();
    return problem.space().size() > effort.mostUncertain()
        ? Optional.empty()
        : Optional.of(
            new UncertaintyEstimate<>(xp, problem, best.free()).compute(effort.workers()));
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
