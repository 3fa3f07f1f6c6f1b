package org.thalweg.array.spi;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.Backend;
import org.thalweg.array.Device;
import org.thalweg.array.Door;

/** What a module registers to add a backend. Found by {@link java.util.ServiceLoader}. */
public interface BackendProvider {
  /**
   * The name that users ask for.
   *
   * @return a name such as {@code "plain"}
   */
  String name();

  /**
   * The devices of this machine that the backend runs on.
   *
   * @return the devices, the default one first
   */
  List<Device> devices();

  /**
   * Opens the backend.
   *
   * @param device one of {@link #devices()}
   * @return the backend, for the caller to close
   * @throws IllegalArgumentException if there is no such device
   */
  Backend<?> open(Device device);

  /**
   * The door of an array that this backend owns the type of.
   *
   * @param <U> the array's type
   * @param x the array
   * @return its door, or empty if the type is not this backend's
   */
  <U> Optional<Door<U, ?>> door(U x);

  /**
   * The door of an array whose type belongs to another backend, used only where a caller asked for
   * this backend by name.
   *
   * @param <U> the array's type
   * @param x the array
   * @return its door, or empty if this backend cannot take the type
   */
  default <U> Optional<Door<U, ?>> doorOnRequest(U x) {
    return Optional.empty();
  }
}
