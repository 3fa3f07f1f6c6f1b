package org.thalweg.examples.pipeline;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.DivergenceCheckTrainingListener;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model with DJL's own trainer and nothing else, saves it, and serves what was saved.
 *
 * @param engine the engine's name in DJL
 * @param river the river
 * @param seed of the network's first weights
 */
record Training(String engine, River river, int seed) {
  /** The name that files of the model begin with. */
  static final String NAME = "river";

  private static final int BATCH = 8;
  private static final float LEARNING_RATE = 0.05f;

  private Model model() {
    Model model = Model.newInstance(NAME, Device.cpu(), engine);
    model.setBlock(new RiverBlock(river));
    return model;
  }

  /** Fits a new model and leaves its parameters in a folder. */
  void fit(Storms storms, int epochs, Path folder, TrainingListener listener)
      throws IOException, TranslateException {
    ai.djl.engine.Engine.getEngine(engine).setRandomSeed(seed);
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss())
            .optDevices(new Device[] {Device.cpu()})
            .optOptimizer(
                Optimizer.adam().optLearningRateTracker(Tracker.fixed(LEARNING_RATE)).build())
            .addTrainingListeners(
                new EvaluatorTrainingListener(), new DivergenceCheckTrainingListener(), listener);
    try (Model model = model();
        Trainer trainer = model.newTrainer(config)) {
      trainer.initialize(new Shape(BATCH, Storms.HOURS, River.REACHES));
      EasyTrain.fit(trainer, epochs, dataset(trainer.getManager(), storms), null);
      model.save(folder, NAME);
    }
  }

  private static ArrayDataset dataset(NDManager manager, Storms storms) {
    Shape inflow = new Shape(storms.windows(), Storms.HOURS, River.REACHES);
    Shape discharge = new Shape(storms.windows(), Storms.HOURS, River.GAUGE_COUNT);
    return new ArrayDataset.Builder()
        .setData(manager.create(storms.inflow(), inflow))
        .optLabels(manager.create(storms.discharge(), discharge))
        .setSampling(BATCH, true)
        .build();
  }

  /**
   * What the saved model says.
   *
   * @param hydrographs {@code (time, gauge)} m³/s, for each window of weather
   * @param celerity {@code (node)} m/s
   */
  @SuppressWarnings("ArrayRecordComponent") // made once and only read
  record Served(List<float[]> hydrographs, float[] celerity) {
    /** One number of all hydrographs, in the order of the observations. */
    double hydrograph(int i) {
      int length = hydrographs.get(0).length;
      return hydrographs.get(i / length)[i % length];
    }
  }

  /** Loads a saved model and asks it for hydrographs. */
  Served serve(Path folder, Storms storms)
      throws IOException, MalformedModelException, TranslateException {
    try (Model model = model()) {
      model.load(folder, NAME);
      List<float[]> hydrographs = new ArrayList<>();
      try (Predictor<Forecast, float[]> predictor = model.newPredictor(new ForecastTranslator())) {
        for (int window = 0; window < storms.windows(); window++) {
          hydrographs.add(predictor.predict(storms.forecast(window)));
        }
      }
      try (NDManager manager = model.getNDManager().newSubManager()) {
        RiverBlock block = (RiverBlock) model.getBlock();
        return new Served(hydrographs, block.celerity(manager).toFloatArray());
      }
    }
  }
}
