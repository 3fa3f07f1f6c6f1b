package org.thalweg.array;

import java.util.List;
import java.util.ServiceLoader;
import org.thalweg.array.spi.BackendProvider;

/** The backends on the class path or module path, by name. */
public final class Backends {
  private static final List<BackendProvider> PROVIDERS =
      ServiceLoader.load(BackendProvider.class, Backends.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Backends() {}

  /**
   * The names of the backends that are there.
   *
   * @return the names, such as {@code "plain"}
   */
  public static List<String> names() {
    return PROVIDERS.stream().map(BackendProvider::name).sorted().toList();
  }

  /**
   * The provider of a backend.
   *
   * @param name the backend's name
   * @return its provider
   * @throws IllegalArgumentException if it is not there; the message names those that are, and the
   *     artifact to add
   */
  public static BackendProvider get(String name) {
    return PROVIDERS.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "backend '"
                        + name
                        + "' is not there; there are "
                        + names()
                        + ". To add it, add the artifact org.thalweg:thalweg-"
                        + name));
  }

  /**
   * Opens a backend on its default device.
   *
   * @param name the backend's name
   * @return the backend, for the caller to close
   * @throws IllegalArgumentException if it is not there
   */
  public static Backend<?> open(String name) {
    BackendProvider provider = get(name);
    return provider.open(provider.devices().get(0));
  }

  static List<BackendProvider> providers() {
    return PROVIDERS;
  }
}
