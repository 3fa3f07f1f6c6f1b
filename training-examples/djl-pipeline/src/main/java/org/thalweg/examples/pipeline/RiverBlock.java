package org.thalweg.examples.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Namespaces;
import org.thalweg.djl.OperatorBlock;
import org.thalweg.operators.Muskingum;

/**
 * The model: a small network says celerity and x of each reach from its attributes, and the river
 * routes the inflow by them.
 *
 * <p>Input: inflow {@code (batch, time, node)} m³/s. Output: discharge at the gauges {@code (batch,
 * time, gauge)} m³/s.
 */
final class RiverBlock extends AbstractBlock {
  /** The time step, s. */
  static final double HOUR = 3600;

  private static final int HIDDEN = 16;

  private final River river;
  private final SequentialBlock network;
  private final OperatorBlock routing;

  RiverBlock(River river) {
    super((byte) 1);
    this.river = river;
    network =
        addChildBlock(
            "parameters",
            new SequentialBlock()
                .add(Linear.builder().setUnits(HIDDEN).build())
                .add(Activation::tanh)
                .add(Linear.builder().setUnits(2).build()));
    Muskingum muskingum = Muskingum.over(river.network(), HOUR);
    routing =
        addChildBlock(
            "routing",
            OperatorBlock.of(new ReachRouting(muskingum, river.length()))
                .input("inflow")
                .input("reaches")
                .build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    NDArray inflow = inputs.singletonOrThrow();
    NDArray raw = raw(store, inflow, training);
    NDArray discharge = routing.forward(store, new NDList(inflow, raw), training).get(0);
    ArrayNamespace<NDArray> xp = Namespaces.of(inflow);
    return new NDList(xp.take(discharge, xp.constant(River.GAUGES), -1));
  }

  private NDArray raw(ParameterStore store, NDArray like, boolean training) {
    ArrayNamespace<NDArray> xp = Namespaces.of(like);
    NDArray attributes = xp.astype(xp.constant(river.attributes()), xp.dtype(like), false);
    return network.forward(store, new NDList(attributes), training).singletonOrThrow();
  }

  /** The celerity that the network says each reach has, {@code (node)} m/s. */
  NDArray celerity(NDManager manager) {
    ParameterStore store = new ParameterStore(manager, false);
    NDArray like = manager.zeros(new Shape());
    return ReachRouting.celerity(Namespaces.of(like), raw(store, like, false));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
    Shape attributes = new Shape(River.REACHES, River.ATTRIBUTES);
    network.initialize(manager, dataType, attributes);
    routing.initialize(manager, dataType, inputs[0], new Shape(River.REACHES, 2));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[0].slice(0, 2).add(River.GAUGE_COUNT)};
  }
}
