package org.thalweg.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Door;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.spi.BackendProvider;

/**
 * The provider of one engine of DJL. It takes {@link NDArray}s of its engine, and gives results to
 * the manager of the array that it was shown.
 *
 * <p>The engine is loaded when it is first needed, by its own name: what DJL takes for the default
 * engine does not matter. Unless the system property {@code ai.djl.offline} or the environment
 * variable {@code DJL_OFFLINE} says otherwise by then, the property is set to true, so that DJL
 * loads what is on the class path and neither downloads anything nor reports its use.
 */
public abstract class DjlProvider implements BackendProvider {
  private final Map<Device, NamespaceInfo> infos = new ConcurrentHashMap<>();
  private @Nullable Engine engine;

  /** A provider, as {@link java.util.ServiceLoader} makes it. */
  protected DjlProvider() {}

  /**
   * The engine's name in DJL.
   *
   * @return a name such as {@code "PyTorch"}
   */
  protected abstract String engineName();

  /**
   * What the engine needs on the class path.
   *
   * @return artifacts with their versions, as they are to be added
   */
  protected abstract List<String> artifacts();

  /**
   * The data types that the engine has.
   *
   * @return the data types
   */
  protected abstract List<DType> dtypes();

  /**
   * Checks an engine that has been loaded, by doing what only the right versions can.
   *
   * @throws ai.djl.engine.EngineException if it cannot do it; so may {@link LinkageError}
   */
  protected void check() {}

  /**
   * Whether an array is of this engine.
   *
   * @param x an array of DJL
   * @return false if it is of another engine
   */
  protected abstract boolean isOfEngine(NDArray x);

  /**
   * The namespace of an owner of results.
   *
   * @param info the devices and data types, with the device that is computed on
   * @param manager the owner
   * @return the namespace
   */
  protected abstract DjlNamespace namespace(NamespaceInfo info, NDManager manager);

  /**
   * The engine, loaded at the first call.
   *
   * @return the engine
   * @throws IllegalStateException if it cannot be loaded; the message names the artifacts to add
   */
  protected final synchronized Engine engine() {
    if (engine == null) {
      engine = EngineLoading.load(this);
    }
    return engine;
  }

  @Override
  public final List<Device> devices() {
    List<Device> devices =
        new ArrayList<>(Arrays.stream(engine().getDevices()).map(Devices::of).toList());
    if (!devices.contains(Device.CPU)) {
      devices.add(Device.CPU);
    }
    return List.copyOf(devices);
  }

  private NamespaceInfo info(Device device) {
    return infos.computeIfAbsent(device, key -> new NamespaceInfo(devices(), dtypes(), key));
  }

  @Override
  public final Backend<NDArray> open(Device device) {
    if (!devices().contains(device)) {
      throw new IllegalArgumentException(
          "backend '%s' runs on devices %s, was asked for '%s'"
              .formatted(name(), devices(), device));
    }
    NDManager manager = engine().newBaseManager(Devices.djl(device));
    return new OpenBackend(namespace(info(device), manager), manager);
  }

  @Override
  @SuppressWarnings("unchecked") // U is a type of NDArray, and so is what comes out
  public final <U> Optional<Door<U, ?>> door(U x) {
    if (!(x instanceof NDArray array) || !isOfEngine(array)) {
      return Optional.empty();
    }
    engine();
    DjlNamespace namespace = namespace(info(Devices.of(array.getDevice())), array.getManager());
    return Optional.of((Door<U, ?>) Door.identity(namespace));
  }

  private record OpenBackend(DjlNamespace namespace, NDManager manager)
      implements Backend<NDArray> {
    @Override
    public ArrayNamespace<NDArray> xp() {
      return namespace;
    }

    @Override
    public void close() {
      manager.close();
    }
  }
}
