package org.thalweg.plain;

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
import org.thalweg.array.Door;
import org.thalweg.array.FftExtension;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.ConstantCache;

/**
 * The standard over arrays in Java memory.
 *
 * <p>All data types of the standard; the only device is {@link Device#CPU}. Thread-safe.
 */
public final class PlainNamespace
    implements ArrayNamespace<PlainArray>,
        PlainCreation,
        PlainDataTypes,
        PlainElementwise,
        PlainIndexing,
        PlainLinearAlgebra,
        PlainManipulation,
        PlainScalars,
        PlainScatter,
        PlainSearching,
        PlainSets,
        PlainSorting,
        PlainStatistical,
        PlainUtility {
  /** The one namespace of all plain arrays. */
  public static final PlainNamespace INSTANCE = new PlainNamespace();

  static final Door<PlainArray, PlainArray> DOOR = Door.identity(INSTANCE);

  private static final NamespaceInfo INFO =
      new NamespaceInfo(List.of(Device.CPU), List.of(DType.values()), Device.CPU);

  private final ConstantCache<PlainArray> constants = new ConstantCache<>(PlainNamespace::enter);

  private PlainNamespace() {}

  private static PlainArray enter(Constant constant) {
    Object flat = constant.toFlatArray();
    Object data = flat instanceof boolean[] values ? Storage.bytes(values) : flat;
    // The cache holds it as well: who gets it must not be handed its memory.
    return PlainArray.borrow(constant.dtype(), constant.shape(), data);
  }

  @Override
  public PlainNamespace xp() {
    return this;
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public NamespaceInfo info() {
    return INFO;
  }

  @Override
  public Shape shape(PlainArray x) {
    return x.shape;
  }

  @Override
  public DType dtype(PlainArray x) {
    return x.dtype;
  }

  @Override
  public Device device(PlainArray x) {
    return Device.CPU;
  }

  @Override
  public PlainArray toDevice(PlainArray x, Device device) {
    requireCpu(device);
    return x;
  }

  static void requireCpu(Device device) {
    if (!device.equals(Device.CPU)) {
      throw new IllegalArgumentException(
          "backend 'plain' runs on device 'cpu' only, was asked for '" + device + "'");
    }
  }

  @Override
  public Object toFlatArray(PlainArray x) {
    return x.toFlatArray();
  }

  @Override
  public boolean owns(Object x) {
    return x instanceof PlainArray;
  }

  @Override
  public PlainArray constant(Constant constant) {
    return constants.get(constant);
  }

  @Override
  public List<PlainArray> apply(DifferentiableOperator operator, List<PlainArray> inputs) {
    List<ArraySpec> specs = new ArrayList<>(inputs.size());
    for (Object input : inputs) {
      PlainArray x = own(input);
      specs.add(new ArraySpec(x.shape, x.dtype));
    }
    Optional<HostKernel> kernel = operator.hostKernel();
    if (kernel.isPresent() && kernel.get().accepts(specs)) {
      return run(kernel.get(), specs, inputs);
    }
    return operator.forward(this, inputs);
  }

  private static List<PlainArray> run(
      HostKernel kernel, List<ArraySpec> specs, List<PlainArray> inputs) {
    List<HostArray> in = new ArrayList<>(inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      in.add(HostArray.ofArray(specs.get(i), inputs.get(i).compact().data));
    }
    List<HostArray> out = new ArrayList<>();
    List<PlainArray> outputs = new ArrayList<>();
    for (ArraySpec spec : kernel.outputs(specs)) {
      OptionalInt start = kernel.startsAs(out.size(), specs);
      Object data =
          start.isPresent()
              ? inputs.get(start.getAsInt()).copyOfElements()
              : Storage.allocate(spec.dtype(), Storage.size(spec.shape()));
      out.add(HostArray.ofArray(spec, data));
      outputs.add(PlainArray.wrap(spec.dtype(), spec.shape(), data));
    }
    kernel.run(in, out);
    return outputs;
  }

  @Override
  public LinalgExtension<PlainArray> linalg() {
    return PlainLinalg.INSTANCE;
  }

  @Override
  public FftExtension<PlainArray> fft() {
    return PlainFourier.INSTANCE;
  }

  @Override
  public String toString() {
    return "plain";
  }
}
