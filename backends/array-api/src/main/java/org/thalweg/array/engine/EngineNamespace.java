package org.thalweg.array.engine;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.FftExtension;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.ConstantCache;

/**
 * The standard over the arrays of a native engine: arguments are checked here, before any native
 * call. An adapter extends it with the ownership of arrays.
 *
 * <p>Operators run on their host kernel where the engine's arrays are in the processor's memory and
 * the engine does not itself record, else as array code.
 *
 * @param <A> the array type
 */
public abstract class EngineNamespace<A>
    implements ArrayNamespace<A>,
        EngineCreation<A>,
        EngineDataTypes<A>,
        EngineElementwise<A>,
        EngineIndexing<A>,
        EngineLinearAlgebra<A>,
        EngineManipulation<A>,
        EngineScalars<A>,
        EngineScatter<A>,
        EngineSearching<A>,
        EngineSets<A>,
        EngineSorting<A>,
        EngineStatistical<A>,
        EngineUtility<A> {
  private final Engine<A> engine;
  private final ConstantCache<A> constants;

  /**
   * A namespace.
   *
   * @param engine what computes
   * @param constants the constants of the engine on this device, shared by all of its namespaces
   */
  protected EngineNamespace(Engine<A> engine, ConstantCache<A> constants) {
    this.engine = engine;
    this.constants = constants;
  }

  @Override
  public ArrayNamespace<A> xp() {
    return this;
  }

  @Override
  public final Engine<A> engine() {
    return engine;
  }

  @Override
  public final String name() {
    return engine.name();
  }

  @Override
  public final NamespaceInfo info() {
    return engine.info();
  }

  @Override
  public final boolean owns(Object x) {
    return engine.owns(x);
  }

  @Override
  public final Shape shape(A x) {
    return engine.shape(own(x));
  }

  @Override
  public final DType dtype(A x) {
    return engine.dtype(own(x));
  }

  @Override
  public final Device device(A x) {
    return engine.device(own(x));
  }

  @Override
  public final A toDevice(A x, Device device) {
    if (!info().devices().contains(device)) {
      throw new IllegalArgumentException(
          "backend '"
              + name()
              + "' runs on devices "
              + info().devices()
              + ", was asked for '"
              + device
              + "'");
    }
    return engine.toDevice(own(x), device);
  }

  @Override
  public final Object toFlatArray(A x) {
    return engine.toFlatArray(own(x));
  }

  @Override
  public A constant(Constant constant) {
    return constants.get(constant);
  }

  @Override
  public LinalgExtension<A> linalg() {
    return new EngineLinalg<>(this, engine.linalg());
  }

  @Override
  public FftExtension<A> fft() {
    return new EngineFourier<>(this, engine, engine.fourier());
  }

  @Override
  public List<A> apply(DifferentiableOperator operator, List<A> inputs) {
    List<ArraySpec> specs = new ArrayList<>(inputs.size());
    for (A x : inputs) {
      specs.add(new ArraySpec(shape(x), dtype(x)));
    }
    Optional<HostKernel> kernel = operator.hostKernel();
    if (kernel.isPresent() && runsHostKernels(inputs, specs) && kernel.get().accepts(specs)) {
      return run(kernel.get(), specs, inputs);
    }
    return operator.forward(this, inputs);
  }

  private boolean runsHostKernels(List<A> inputs, List<ArraySpec> specs) {
    return engine.runsHostKernels()
        && inputs.stream().noneMatch(engine::isRecorded)
        && specs.stream().allMatch(EngineNamespace::fitsBuffer);
  }

  /** A buffer off the heap ends at 2 GiB. */
  private static boolean fitsBuffer(ArraySpec spec) {
    return spec.shape().size() <= Integer.MAX_VALUE / spec.dtype().bytes();
  }

  private List<A> run(HostKernel kernel, List<ArraySpec> specs, List<A> inputs) {
    List<HostArray> in = new ArrayList<>(inputs.size());
    for (A x : inputs) {
      in.add(engine.read(x));
    }
    List<EngineMemory.Output<A>> outputs = new ArrayList<>();
    List<HostArray> out = new ArrayList<>();
    for (ArraySpec spec : kernel.outputs(specs)) {
      OptionalInt start = kernel.startsAs(outputs.size(), specs);
      outputs.add(
          start.isPresent()
              ? engine.outputFrom(inputs.get(start.getAsInt()))
              : engine.output(spec));
      out.add(outputs.get(outputs.size() - 1).memory());
    }
    try {
      kernel.run(in, out);
    } finally {
      // The kernel reads memory that the inputs may free when they are collected.
      Reference.reachabilityFence(inputs);
    }
    List<A> arrays = new ArrayList<>(outputs.size());
    for (EngineMemory.Output<A> output : outputs) {
      arrays.add(output.array().get());
    }
    return arrays;
  }

  @Override
  public String toString() {
    return name();
  }
}
