package org.thalweg.tensorflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thalweg.array.Constant;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.Device;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Scope;
import org.thalweg.array.engine.EngineNamespace;
import org.thalweg.array.spi.ConstantCache;
import org.thalweg.array.spi.UnownedScope;

/**
 * The standard over TensorFlow's arrays: eager ones of one device, or the nodes of one graph.
 *
 * <p>All data types of the standard. Arrays of all eager namespaces of a device go together,
 * whatever backend or scope frees them. Thread-safe for eager arrays.
 */
public final class TensorFlowNamespace extends EngineNamespace<TensorFlowArray> {
  private static final Map<Device, TensorFlowNamespace> SHARED = new ConcurrentHashMap<>();

  private final TensorFlowEngine engine;
  private final ConstantCache<TensorFlowArray> constants;

  private TensorFlowNamespace(TensorFlowEngine engine, ConstantCache<TensorFlowArray> constants) {
    super(engine, constants);
    this.engine = engine;
    this.constants = constants;
  }

  /** The namespace of a device whose arrays the garbage collector frees. */
  static TensorFlowNamespace eager(Device device) {
    return SHARED.computeIfAbsent(device, TensorFlowNamespace::shared);
  }

  private static TensorFlowNamespace shared(Device device) {
    TensorFlowEngine engine = new EagerEngine(device, new CollectedOwner());
    return new TensorFlowNamespace(engine, constants(engine));
  }

  /** A namespace of a device whose arrays an owner frees; constants are those of the device. */
  static TensorFlowNamespace eager(Device device, Owner owner) {
    return new TensorFlowNamespace(new EagerEngine(device, owner), eager(device).constants);
  }

  /** The namespace of a graph that this library traces, and differentiates if need be. */
  static TensorFlowNamespace graph(org.tensorflow.op.Scope scope) {
    return of(new GraphEngine(scope, false));
  }

  /** The namespace of a graph that TensorFlow may differentiate. */
  static TensorFlowNamespace differentiableGraph(org.tensorflow.op.Scope scope) {
    return of(new GraphEngine(scope, true));
  }

  private static TensorFlowNamespace of(TensorFlowEngine engine) {
    return new TensorFlowNamespace(engine, constants(engine));
  }

  private static ConstantCache<TensorFlowArray> constants(TensorFlowEngine engine) {
    return new ConstantCache<>(
        (Constant c) -> engine.create(c.toFlatArray(), c.shape(), c.dtype()));
  }

  /** In a graph that TensorFlow may differentiate, an operator is a node with its derivative. */
  @Override
  public List<TensorFlowArray> apply(
      DifferentiableOperator operator, List<TensorFlowArray> inputs) {
    return engine instanceof GraphEngine graph
            && graph.isDifferentiable()
            && operator instanceof DeclaredVjp declared
            && OperatorNodes.isPossible(inputs)
        ? OperatorNodes.add(this, graph, declared, inputs)
        : super.apply(operator, inputs);
  }

  @Override
  public Scope<TensorFlowArray> openScope() {
    return engine instanceof EagerEngine eager
        ? new ArrayScope(eager.device(), eager.owner())
        : new UnownedScope<>(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TensorFlowNamespace that && engine.place().equals(that.engine.place());
  }

  @Override
  public int hashCode() {
    return engine.place().hashCode();
  }

  /** What frees its arrays when it closes, but for those released to the one around it. */
  private static final class ArrayScope implements Scope<TensorFlowArray> {
    private final ScopeOwner owner = new ScopeOwner();
    private final Owner around;
    private final TensorFlowNamespace xp;

    ArrayScope(Device device, Owner around) {
      this.around = around;
      this.xp = eager(device, owner);
    }

    @Override
    public TensorFlowNamespace xp() {
      return xp;
    }

    @Override
    public TensorFlowArray release(TensorFlowArray x) {
      if (x instanceof EagerArray array) {
        owner.release(array, around);
      }
      return x;
    }

    @Override
    public void close() {
      owner.close();
    }
  }
}
