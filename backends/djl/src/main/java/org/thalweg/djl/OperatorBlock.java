package org.thalweg.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Namespaces;

/**
 * An operator as a block of a DJL model: some of its inputs come in along the pipeline, others are
 * trainable parameters, others are constant.
 *
 * <pre>{@code
 * OperatorBlock sum =
 *     OperatorBlock.of(Upstream.sumOperator(river))
 *         .input("runoff")
 *         .parameter("weights", new Shape(river.edgeCount()), Initializer.ONES)
 *         .build();
 * }</pre>
 *
 * <p>Under DJL's {@code GradientCollector}, and so under the stock {@code Trainer}, the operator
 * runs as array code of the engine's own functions, which the engine differentiates; otherwise it
 * runs as {@link ArrayNamespace#apply} runs it, on its host kernel where there is one.
 *
 * <p>Parameters are stored in float32, the only data type that {@code Trainer} updates, and
 * computed with in the data type of the first input, to which constants are cast too. All outputs
 * of the operator are outputs of the block. Results belong to the manager of the first input.
 */
public final class OperatorBlock extends AbstractBlock {
  private final DifferentiableOperator operator;
  private final List<Slot> slots;
  private @Nullable String engine;

  /** Where one input of the operator comes from. */
  private sealed interface Slot {
    String name();
  }

  private record Input(String name) implements Slot {}

  private record Trainable(String name, Parameter parameter) implements Slot {}

  private record Fixed(String name, Constant constant) implements Slot {}

  private OperatorBlock(Builder builder) {
    super((byte) 1);
    this.operator = builder.operator;
    this.slots = List.copyOf(builder.slots);
    this.inputNames = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot instanceof Trainable trainable) {
        addParameter(trainable.parameter());
      } else if (slot instanceof Input) {
        inputNames.add(slot.name());
      }
    }
  }

  /**
   * Begins a block.
   *
   * @param operator what the block computes
   * @return a builder to be told where each of the operator's inputs comes from, in their order
   */
  public static Builder of(DifferentiableOperator operator) {
    return new Builder(operator);
  }

  /** Says where an operator's inputs come from, in the operator's order. */
  public static final class Builder {
    private final DifferentiableOperator operator;
    private final List<Slot> slots = new ArrayList<>();

    private Builder(DifferentiableOperator operator) {
      this.operator = operator;
    }

    /**
     * The next input comes along the pipeline.
     *
     * @param name its name in descriptions and errors
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder input(String name) {
      return add(new Input(name));
    }

    /**
     * The next input is trained.
     *
     * @param name the parameter's name
     * @param shape its shape
     * @param initializer its values before training
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder parameter(String name, Shape shape, Initializer initializer) {
      Parameter parameter =
          Parameter.builder()
              .setName(name)
              .setType(Parameter.Type.OTHER)
              .optShape(shape)
              .optInitializer(initializer)
              .build();
      return add(new Trainable(name, parameter));
    }

    /**
     * The next input never changes. It is not saved with the parameters.
     *
     * @param name its name in descriptions
     * @param constant its values
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder constant(String name, Constant constant) {
      return add(new Fixed(name, constant));
    }

    private Builder add(Slot slot) {
      if (slots.stream().anyMatch(other -> other.name().equals(slot.name()))) {
        throw new IllegalArgumentException("two inputs are named '" + slot.name() + "'");
      }
      slots.add(slot);
      return this;
    }

    /**
     * The block.
     *
     * @return a block, not initialized
     * @throws IllegalArgumentException if nothing comes along the pipeline
     */
    public OperatorBlock build() {
      if (slots.stream().noneMatch(Input.class::isInstance)) {
        throw new IllegalArgumentException(
            "a block of '" + operator.name() + "' needs an input that comes along the pipeline");
      }
      return new OperatorBlock(this);
    }
  }

  /**
   * What the block computes.
   *
   * @return the operator
   */
  public DifferentiableOperator operator() {
    return operator;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    requireCount(inputs.size());
    NDArray first = inputs.get(0);
    ArrayNamespace<NDArray> xp = Namespaces.of(first);
    DType dtype = xp.dtype(first);
    List<NDArray> arguments = new ArrayList<>(slots.size());
    int next = 0;
    for (Slot slot : slots) {
      if (slot instanceof Trainable trainable) {
        NDArray value = parameterStore.getValue(trainable.parameter(), first.getDevice(), training);
        arguments.add(xp.astype(value, dtype, false));
      } else if (slot instanceof Fixed fixed) {
        arguments.add(cast(xp, xp.constant(fixed.constant()), dtype));
      } else {
        arguments.add(inputs.get(next++));
      }
    }
    return new NDList(xp.apply(operator, arguments));
  }

  /** Constants that are no floats, such as indices, stay as they are. */
  private static <A> A cast(ArrayNamespace<A> xp, A x, DType dtype) {
    return xp.dtype(x).isRealFloating() ? xp.astype(x, dtype, false) : x;
  }

  private void requireCount(int count) {
    if (count != inputNames.size()) {
      throw new IllegalArgumentException(
          "the block of '%s' takes %d inputs %s, was given %d"
              .formatted(operator.name(), inputNames.size(), inputNames, count));
    }
  }

  @Override
  public void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    requireCount(inputShapes.length);
    engine = manager.getEngine().getEngineName();
  }

  /**
   * The shapes of the operator's outputs for float32 inputs: what its host kernel says, or, without
   * one, what it gives for zeros on the engine that the block was initialized on.
   *
   * @param inputShapes the shape of each input that comes along the pipeline
   * @return the shape of each output
   * @throws IllegalArgumentException if there are not as many shapes as inputs
   * @throws IllegalStateException if the block is not initialized and the operator has no host
   *     kernel
   */
  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    requireCount(inputShapes.length);
    List<ArraySpec> specs = specs(inputShapes);
    Optional<HostKernel> kernel = operator.hostKernel();
    if (kernel.isPresent() && kernel.get().accepts(specs)) {
      return kernel.get().outputs(specs).stream()
          .map(spec -> new Shape(spec.shape().dims()))
          .toArray(Shape[]::new);
    }
    return shapesForZeros(specs);
  }

  private List<ArraySpec> specs(Shape[] inputShapes) {
    List<ArraySpec> specs = new ArrayList<>(slots.size());
    int next = 0;
    for (Slot slot : slots) {
      if (slot instanceof Fixed fixed) {
        DType dtype = fixed.constant().dtype();
        specs.add(
            new ArraySpec(
                fixed.constant().shape(), dtype.isRealFloating() ? DType.FLOAT32 : dtype));
      } else {
        Shape shape =
            slot instanceof Trainable trainable
                ? trainable.parameter().getShape()
                : inputShapes[next++];
        specs.add(new ArraySpec(org.thalweg.array.Shape.of(shape.getShape()), DType.FLOAT32));
      }
    }
    return specs;
  }

  private Shape[] shapesForZeros(List<ArraySpec> specs) {
    if (engine == null) {
      throw new IllegalStateException(
          "the output shapes of '" + operator.name() + "' are known once the block is initialized");
    }
    try (NDManager manager = ai.djl.engine.Engine.getEngine(engine).newBaseManager()) {
      ArrayNamespace<NDArray> xp = Namespaces.of(manager.zeros(new Shape()));
      List<NDArray> zeros =
          specs.stream().map(spec -> xp.zeros(spec.shape(), spec.dtype())).toList();
      return xp.apply(operator, zeros).stream().map(NDArray::getShape).toArray(Shape[]::new);
    }
  }

  /**
   * The operator and where its inputs come from.
   *
   * @return a line such as {@code Accumulation(runoff, weights (3) trained)}
   */
  @Override
  public String toString() {
    return slots.stream()
        .map(OperatorBlock::describe)
        .collect(Collectors.joining(", ", operator.name() + "(", ")"));
  }

  private static String describe(Slot slot) {
    if (slot instanceof Trainable trainable) {
      return slot.name() + " " + trainable.parameter().getShape() + " trained";
    }
    return slot instanceof Fixed fixed
        ? slot.name() + " " + fixed.constant().shape() + " constant"
        : slot.name();
  }
}
