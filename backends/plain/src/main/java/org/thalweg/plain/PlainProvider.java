package org.thalweg.plain;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Device;
import org.thalweg.array.Door;
import org.thalweg.array.spi.BackendProvider;

/**
 * The provider of the backend {@code "plain"}; it also takes {@code double[]}, {@code float[]},
 * {@code long[]}, {@code int[]}, {@code short[]}, {@code byte[]} and {@code boolean[]} as
 * one-dimensional arrays.
 */
public final class PlainProvider implements BackendProvider {
  /** The provider, as {@link java.util.ServiceLoader} makes it. */
  public PlainProvider() {}

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public List<Device> devices() {
    return List.of(Device.CPU);
  }

  @Override
  public Backend<PlainArray> open(Device device) {
    PlainNamespace.requireCpu(device);
    return new OpenBackend();
  }

  @Override
  @SuppressWarnings("unchecked") // each door is of the class that x was found to be of
  public <U> Optional<Door<U, ?>> door(U x) {
    if (x instanceof PlainArray) {
      return Optional.of((Door<U, ?>) PlainNamespace.DOOR);
    } else if (x instanceof double[]) {
      return Optional.of((Door<U, ?>) FlatDoor.DOUBLES);
    } else if (x instanceof float[]) {
      return Optional.of((Door<U, ?>) FlatDoor.FLOATS);
    } else if (x instanceof long[]) {
      return Optional.of((Door<U, ?>) FlatDoor.LONGS);
    } else if (x instanceof int[]) {
      return Optional.of((Door<U, ?>) FlatDoor.INTS);
    } else if (x instanceof short[]) {
      return Optional.of((Door<U, ?>) FlatDoor.SHORTS);
    } else if (x instanceof byte[]) {
      return Optional.of((Door<U, ?>) FlatDoor.BYTES);
    } else if (x instanceof boolean[]) {
      return Optional.of((Door<U, ?>) FlatDoor.BOOLEANS);
    }
    return Optional.empty();
  }

  /** There is nothing to own: the garbage collector frees plain arrays. */
  private record OpenBackend() implements Backend<PlainArray> {
    @Override
    public ArrayNamespace<PlainArray> xp() {
      return PlainNamespace.INSTANCE;
    }

    @Override
    public void close() {}
  }
}
