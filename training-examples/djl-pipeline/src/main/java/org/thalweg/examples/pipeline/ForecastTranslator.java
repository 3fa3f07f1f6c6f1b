package org.thalweg.examples.pipeline;

import ai.djl.ndarray.NDList;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

/** From a forecast of inflow to the hydrographs at the gauges, {@code (time, gauge)} m³/s. */
final class ForecastTranslator implements Translator<Forecast, float[]> {
  @Override
  public NDList processInput(TranslatorContext context, Forecast forecast) {
    return new NDList(context.getNDManager().create(forecast.inflow()));
  }

  @Override
  public float[] processOutput(TranslatorContext context, NDList list) {
    return list.singletonOrThrow().toFloatArray();
  }

  @Override
  public Batchifier getBatchifier() {
    return Batchifier.STACK;
  }
}
