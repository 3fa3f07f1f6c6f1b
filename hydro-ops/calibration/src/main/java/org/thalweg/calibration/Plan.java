package org.thalweg.calibration;

import java.nio.file.Path;
import java.util.Optional;

/** How a calibration searches. */
record Plan(Search search, StartDesign design, RecordedTarget.Limits limits, Context context) {
  static final Plan STANDARD =
      new Plan(
          Search.lbfgs(),
          new StartDesign(1, 0),
          new RecordedTarget.Limits(Long.MAX_VALUE, Long.MAX_VALUE, (evaluation, best) -> {}),
          new Context(Optional.empty(), Optional.empty()));

  /** What else it reads and writes: the period of the selection, and the checkpoint. */
  record Context(Optional<Period> selection, Optional<Path> checkpoint) {}

  Plan withSearch(Search other) {
    return new Plan(other, design, limits, context);
  }

  Plan withDesign(StartDesign other) {
    return new Plan(search, other, limits, context);
  }

  Plan withLimits(long evaluations, long patience) {
    return withLimits(new RecordedTarget.Limits(evaluations, patience, limits.listener()));
  }

  Plan withListener(ProgressListener listener) {
    return withLimits(new RecordedTarget.Limits(limits.evaluations(), limits.patience(), listener));
  }

  private Plan withLimits(RecordedTarget.Limits other) {
    return new Plan(search, design, other, context);
  }

  Plan withSelection(Period selection) {
    return new Plan(
        search, design, limits, new Context(Optional.of(selection), context.checkpoint()));
  }

  Plan withCheckpoint(Path checkpoint) {
    return new Plan(
        search, design, limits, new Context(context.selection(), Optional.of(checkpoint)));
  }
}
