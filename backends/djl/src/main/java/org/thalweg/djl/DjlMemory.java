package org.thalweg.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Device;
import org.thalweg.array.HostArray;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.EngineMemory;
import org.thalweg.array.engine.FlatScalars;

/** The memory of an engine of DJL, by copies; an engine that shares its own does better. */
abstract class DjlMemory implements EngineMemory<NDArray> {
  private final NamespaceInfo info;
  private final NDManager manager;
  private final ai.djl.Device place;

  DjlMemory(NamespaceInfo info, NDManager manager) {
    this.info = info;
    this.manager = manager;
    this.place = Devices.djl(info.defaultDevice());
  }

  /**
   * The owner of results.
   *
   * @return the manager that this engine is bound to
   */
  protected final NDManager manager() {
    return manager;
  }

  /**
   * The device that this engine computes on.
   *
   * @return the device, as DJL names it
   */
  protected final ai.djl.Device place() {
    return place;
  }

  /**
   * Gives a result to its owner: DJL leaves it with the left operand's.
   *
   * @param result an array that nobody else has
   * @return the array
   */
  protected final NDArray own(NDArray result) {
    if (result.getManager() != manager) {
      result.attach(manager);
    }
    return result;
  }

  /**
   * Makes an array on this engine's device.
   *
   * @param create makes it by a manager of that device
   * @return the array, owned
   */
  protected final NDArray make(Function<NDManager, NDArray> create) {
    if (place.equals(manager.getDevice())) {
      return own(create.apply(manager));
    }
    try (NDManager there = manager.newSubManager(place)) {
      return own(create.apply(there));
    }
  }

  /**
   * Whether an array is of this engine, on whatever device.
   *
   * @param x an array of DJL
   * @return false if it is of another engine
   */
  protected abstract boolean isOfEngine(NDArray x);

  /**
   * The data type of DJL.
   *
   * @param dtype one of this engine's data types
   * @return DJL's data type
   * @throws DTypeException if the engine does not have it
   */
  protected DataType dataType(DType dtype) {
    if (!info.supported().contains(dtype)) {
      throw new DTypeException(
          "backend '%s' has no arrays of %s, only of %s"
              .formatted(name(), dtype, info.supported()));
    }
    return DataTypes.djl(dtype);
  }

  @Override
  public final NamespaceInfo info() {
    return info;
  }

  @Override
  public final boolean owns(Object x) {
    return x instanceof NDArray array && isOfEngine(array) && place.equals(array.getDevice());
  }

  @Override
  public Shape shape(NDArray x) {
    return Shape.of(x.getShape().getShape());
  }

  @Override
  public DType dtype(NDArray x) {
    DType dtype = DataTypes.of(x.getDataType());
    if (dtype == null || !info.supported().contains(dtype)) {
      throw new DTypeException(
          "backend '%s' takes no array of %s, only of %s: cast it with toType first"
              .formatted(name(), x.getDataType(), info.supported()));
    }
    return dtype;
  }

  @Override
  public final Device device(NDArray x) {
    return Devices.of(x.getDevice());
  }

  @Override
  public NDArray toDevice(NDArray x, Device device) {
    ai.djl.Device there = Devices.djl(device);
    return there.equals(x.getDevice()) ? x : own(x.toDevice(there, true));
  }

  @Override
  public NDArray create(Object flat, Shape shape, DType dtype) {
    DataType type = dataType(dtype);
    if (shape.size() == 0) {
      return make(there -> there.create(shape(shape), type));
    }
    ByteBuffer memory = FlatMemory.allocate(new ArraySpec(shape, dtype));
    FlatMemory.put(flat, memory);
    return make(there -> there.create(memory, shape(shape), type));
  }

  @Override
  public Object toFlatArray(NDArray x) {
    return FlatMemory.get(memory(x), spec(x));
  }

  @Override
  public NDArray full(Shape shape, double value, DType dtype) {
    return filled(shape, FlatScalars.of(value, dtype), dtype);
  }

  @Override
  public NDArray full(Shape shape, long value, DType dtype) {
    return filled(shape, FlatScalars.of(value, dtype), dtype);
  }

  private NDArray filled(Shape shape, Object one, DType dtype) {
    if (shape.size() == 0) {
      return make(there -> there.create(shape(shape), dataType(dtype)));
    }
    long[] ones = new long[shape.ndim()];
    Arrays.fill(ones, 1);
    NDArray element = create(one, Shape.of(ones), dtype);
    if (shape.size() == 1) {
      return element;
    }
    try (element) {
      return own(element.broadcast(shape(shape)));
    }
  }

  @Override
  public HostArray read(NDArray x) {
    return HostArray.ofMemory(spec(x), memory(x));
  }

  @Override
  public Output<NDArray> output(ArraySpec spec) {
    return entering(FlatMemory.allocate(spec), spec);
  }

  @Override
  public Output<NDArray> outputFrom(NDArray x) {
    return entering(memory(x), spec(x));
  }

  /** Memory of ours that becomes an array once it has been written. */
  private Output<NDArray> entering(ByteBuffer memory, ArraySpec spec) {
    DataType type = dataType(spec.dtype());
    return new Output<>(
        HostArray.ofMemory(spec, memory),
        () -> make(there -> there.create(memory, shape(spec.shape()), type)));
  }

  /**
   * The elements of an array, row-major.
   *
   * @param x an array, perhaps of another device
   * @return a copy, which may be written to; the array's own memory where an engine gives that, and
   *     then {@link #outputFrom} is the engine's own, too; in native order
   */
  protected ByteBuffer memory(NDArray x) {
    return x.toByteBuffer(true).order(ByteOrder.nativeOrder());
  }

  /**
   * The shape and data type of an array.
   *
   * @param x the array
   * @return both
   */
  protected final ArraySpec spec(NDArray x) {
    return new ArraySpec(shape(x), dtype(x));
  }

  /**
   * A shape as DJL has it.
   *
   * @param shape the shape
   * @return DJL's shape
   */
  protected static ai.djl.ndarray.types.Shape shape(Shape shape) {
    return new ai.djl.ndarray.types.Shape(shape.dims());
  }
}
