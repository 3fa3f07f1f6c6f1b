package org.thalweg.examples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.Backends;
import org.thalweg.array.Constant;
import org.thalweg.djl.OperatorBlock;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/** A weighted sum along a river as a block, on both engines. */
class OperatorBlockTest {
  private static final RiverNetwork RIVER = RiverNetwork.fromDownstream(new int[] {2, 2, 3, -1});
  private static final double[] RUNOFF = {1, 2, 3, 4, -2, 1, 0.5, 1};

  /** Of the edges that leave nodes 0, 1 and 2. */
  private static final double[] WEIGHTS = {0.5, 0.25, 0.8};

  /** By hand: S2 = x2 + 0.5 x0 + 0.25 x1 and S3 = x3 + 0.8 S2. */
  private static final double[] SUMS = {1, 2, 4, 7.2, -2, 1, -0.25, 0.8};

  @BeforeAll
  static void loadPytorchFirst() {
    Backends.get("djl-pytorch").devices();
    Backends.get("djl-mxnet").devices();
  }

  private static OperatorBlock block() {
    return OperatorBlock.of(Upstream.sumOperator(RIVER))
        .input("runoff")
        .parameter("weights", new Shape(3), Initializer.ONES)
        .build();
  }

  private static NDList runoff(NDManager manager) {
    return new NDList(manager.create(RUNOFF, new Shape(2, 4)));
  }

  private static NDManager manager(String engine) {
    return ai.djl.engine.Engine.getEngine(engine).newBaseManager();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void theStockTrainerFindsFloat32WeightsOfAFloat64Field(String engine) {
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss())
            .optDevices(new Device[] {Device.cpu()})
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.05f)).build());
    try (Model model = Model.newInstance("sum", Device.cpu(), engine)) {
      model.setBlock(block());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(2, 4));
        for (int step = 0; step < 300; step++) {
          train(trainer);
        }
      }

      NDArray weights = model.getBlock().getParameters().valueAt(0).getArray();
      assertEquals(DataType.FLOAT32, weights.getDataType());
      for (int edge = 0; edge < WEIGHTS.length; edge++) {
        assertEquals(WEIGHTS[edge], weights.getFloat(edge), 1e-3);
      }
    }
  }

  private static void train(Trainer trainer) {
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDList labels = new NDList(manager.create(SUMS, new Shape(2, 4)));
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList sums = trainer.forward(runoff(manager));
        assertEquals(DataType.FLOAT64, sums.get(0).getDataType());
        collector.backward(trainer.getLoss().evaluate(labels, sums));
      }
      trainer.step();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void parametersAreSavedAndLoaded(String engine) throws Exception {
    try (NDManager manager = manager(engine)) {
      OperatorBlock block = block();
      block.initialize(manager, DataType.FLOAT32, new Shape(2, 4));
      block.getParameters().valueAt(0).getArray().set(new float[] {0.5f, 0.25f, 0.75f});
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();

      block.saveParameters(new DataOutputStream(bytes));
      OperatorBlock loaded = block();
      loaded.loadParameters(
          manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

      ParameterStore store = new ParameterStore(manager, false);
      double[] sums = loaded.forward(store, runoff(manager), false).get(0).toDoubleArray();
      assertArrayEquals(new double[] {1, 2, 4, 7, -2, 1, -0.25, 0.8125}, sums, 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void constantsTakeTheFieldsDataType(String engine) {
    OperatorBlock block =
        OperatorBlock.of(Upstream.sumOperator(RIVER))
            .input("runoff")
            .constant("weights", Constant.of(WEIGHTS))
            .build();
    try (NDManager manager = manager(engine)) {
      block.initialize(manager, DataType.FLOAT32, new Shape(2, 4));
      NDArray runoff = runoff(manager).get(0).toType(DataType.FLOAT32, false);

      ParameterStore store = new ParameterStore(manager, false);
      NDArray sums = block.forward(store, new NDList(runoff), false).get(0);

      assertEquals(DataType.FLOAT32, sums.getDataType());
      assertEquals(7.2, sums.getFloat(0, 3), 1e-6);
      assertTrue(block.getParameters().isEmpty());
    }
  }

  @Test
  void aBlockSaysWhatItTakesAndGives() {
    OperatorBlock block = block();
    try (NDManager manager = manager("PyTorch")) {
      block.initialize(manager, DataType.FLOAT32, new Shape(2, 4));

      assertEquals("runoff", block.describeInput().keyAt(0));
      assertEquals(new Shape(2, 4), block.describeInput().valueAt(0));
      assertArrayEquals(
          new Shape[] {new Shape(5, 4)}, block.getOutputShapes(new Shape[] {new Shape(5, 4)}));
      assertEquals("Accumulation(runoff, weights (3) trained)", block.toString());
    }
  }

  @Test
  void wrongUseIsToldAtOnce() {
    OperatorBlock.Builder twice = OperatorBlock.of(Upstream.sumOperator(RIVER)).input("runoff");
    OperatorBlock.Builder none = OperatorBlock.of(Upstream.sumOperator(RIVER));

    assertThrows(IllegalArgumentException.class, () -> twice.input("runoff"));
    assertThrows(IllegalArgumentException.class, none::build);
    try (NDManager manager = manager("PyTorch")) {
      OperatorBlock block = block();
      block.initialize(manager, DataType.FLOAT32, new Shape(2, 4));
      NDList two = new NDList(runoff(manager).get(0), runoff(manager).get(0));
      ParameterStore store = new ParameterStore(manager, false);
      assertThrows(IllegalArgumentException.class, () -> block.forward(store, two, false));
    }
  }
}
