package org.thalweg.calibration;

import java.nio.file.Path;
import java.util.Optional;

/** How a calibration searches. */
record Plan(
    Search search,
    StartDesign design,
    RecordedTarget.Limits limits,
    ProgressListener listener,
    Context context) {
  static final Plan STANDARD =
      new Plan(
          Search.lbfgs(),
          new StartDesign(1, 0),
          new RecordedTarget.Limits(Long.MAX_VALUE, Long.MAX_VALUE),
          (evaluation, best) -> {},
          new Context(Optional.empty(), Optional.empty(), new Effort(new Workers(1), 50)));

  /** What else it reads and writes, the period of the selection and the checkpoint; its effort. */
  record Context(Optional<Period> selection, Optional<Path> checkpoint, Effort effort) {}

  /**
   * What it may take.
   *
   * @param workers for what can be done at once
   * @param mostUncertain with more free numbers it is not said how sure they are
   */
  record Effort(Workers workers, int mostUncertain) {}

  Plan withSearch(Search other) {
    return new Plan(other, design, limits, listener, context);
  }

  Plan withDesign(StartDesign other) {
    return new Plan(search, other, limits, listener, context);
  }

  Plan withLimits(RecordedTarget.Limits other) {
    return new Plan(search, design, other, listener, context);
  }

  Plan withListener(ProgressListener other) {
    return new Plan(search, design, limits, other, context);
  }

  Plan withSelection(Period selection) {
    return with(new Context(Optional.of(selection), context.checkpoint(), context.effort()));
  }

  Plan withCheckpoint(Path checkpoint) {
    return with(new Context(context.selection(), Optional.of(checkpoint), context.effort()));
  }

  Plan withThreads(int threads) {
    return with(new Effort(new Workers(threads), context.effort().mostUncertain()));
  }

  Plan withUncertaintyUpTo(int freeNumbers) {
    return with(new Effort(context.effort().workers(), freeNumbers));
  }

  private Plan with(Effort effort) {
    return with(new Context(context.selection(), context.checkpoint(), effort));
  }

  private Plan with(Context other) {
    return new Plan(search, design, limits, listener, other);
  }
}
