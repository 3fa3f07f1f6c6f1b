package org.thalweg.array.engine;

import org.thalweg.array.ArrayAttributes;
import org.thalweg.array.DType;

/** What the sections of an engine's namespace share. */
interface EngineSection<A> extends ArrayAttributes<A> {
  /**
   * What computes.
   *
   * @return the engine
   */
  Engine<A> engine();

  /** An array in a data type: the same array if it has it. */
  static <A> A cast(Engine<A> engine, A x, DType dtype) {
    if (engine.dtype(x) == dtype) {
      return x;
    }
    requireSupported(engine, dtype);
    return engine.cast(x, dtype);
  }

  /** Bools as numbers, for functions that order: false comes before true. */
  static <A> A numbers(Engine<A> engine, A x) {
    return engine.dtype(x) == DType.BOOL ? cast(engine, x, DType.INT32) : x;
  }

  static <A> void requireSupported(Engine<A> engine, DType dtype) {
    if (!engine.info().supported().contains(dtype)) {
      throw engine.missing(
          dtype.standardName(), "the engine has the data types " + engine.info().supported());
    }
  }
}
