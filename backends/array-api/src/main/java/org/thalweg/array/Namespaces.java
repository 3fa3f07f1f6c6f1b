package org.thalweg.array;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thalweg.array.spi.BackendProvider;

/**
 * Finds the namespace of the arrays at hand, as {@code array_namespace(x, y)} does.
 *
 * <p>Types of this library answer for themselves ({@link HasNamespace}); other types are claimed by
 * a backend's provider.
 */
public final class Namespaces {
  private static final ThreadLocal<BackendProvider> REQUESTED = new ThreadLocal<>();

  private Namespaces() {}

  /**
   * The namespace of an array.
   *
   * @param <A> the array type
   * @param x an array whose type is its namespace's own
   * @return its namespace
   * @throws IllegalArgumentException if no backend knows the type, or if the namespace computes on
   *     another type: use {@link #door} then
   */
  public static <A> ArrayNamespace<A> of(A x) {
    Door<A, ?> door = door(x);
    if (door instanceof IdentityDoor<?>) {
      @SuppressWarnings("unchecked") // an identity door's namespace is one of the door's own type
      ArrayNamespace<A> xp = (ArrayNamespace<A>) door.xp();
      return xp;
    }
    throw new IllegalArgumentException(
        typeName(x) + " is not itself the array type of a namespace: use Namespaces.door(x)");
  }

  /**
   * The common namespace of several arrays.
   *
   * @param <A> the array type
   * @param arrays the arrays, at least one
   * @return their namespace
   * @throws MixedArraysException if they are not all of one namespace
   * @throws IllegalArgumentException if there are none, or no backend knows the type
   */
  public static <A> ArrayNamespace<A> of(List<A> arrays) {
    if (arrays.isEmpty()) {
      throw new IllegalArgumentException("a namespace is found by at least one array");
    }
    ArrayNamespace<A> xp = of(arrays.get(0));
    for (A x : arrays) {
      checkSame(new Argument<>("array 0", arrays.get(0)), xp, new Argument<>("an array", x));
    }
    return xp;
  }

  /**
   * The way from an array into its namespace and back.
   *
   * @param <U> the array's type
   * @param x the array
   * @return its door
   * @throws IllegalArgumentException if no backend knows the type
   */
  @SuppressWarnings("unchecked")
  public static <U> Door<U, ?> door(U x) {
    if (x instanceof HasNamespace<?> own) {
      return ((HasNamespace<U>) own).door();
    }
    BackendProvider requested = REQUESTED.get();
    if (requested != null) {
      return requested.door(x).or(() -> requested.doorOnRequest(x)).orElseThrow(() -> unknown(x));
    }
    for (BackendProvider provider : Backends.providers()) {
      Optional<Door<U, ?>> door = provider.door(x);
      if (door.isPresent()) {
        return door.get();
      }
    }
    throw unknown(x);
  }

  /**
   * The way into the common namespace of several arguments.
   *
   * @param <U> the arrays' type
   * @param arguments the arguments, at least one
   * @return the door of the first, good for all
   * @throws MixedArraysException if they are not all of one backend, device and tape, or not all of
   *     one type; the message names each argument with its backend and device, or its type
   * @throws IllegalArgumentException if there are none, or no backend knows the type
   */
  public static <U> Door<U, ?> door(List<Argument<U>> arguments) {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("a namespace is found by at least one array");
    }
    Door<U, ?> door = door(arguments.get(0).value());
    for (Argument<U> argument : arguments) {
      checkSame(arguments.get(0), door.xp(), argument);
      checkSameType(arguments.get(0), door, argument);
    }
    return door;
  }

  /**
   * Sends the arrays of foreign types, on this thread, to a backend of the caller's choice until
   * closed.
   *
   * @param backend the backend's name
   * @return what ends the choice when closed
   * @throws IllegalArgumentException if the backend is not there
   */
  public static Use using(String backend) {
    BackendProvider before = REQUESTED.get();
    REQUESTED.set(Backends.get(backend));
    return () -> {
      if (before == null) {
        REQUESTED.remove();
      } else {
        REQUESTED.set(before);
      }
    };
  }

  /** A choice of backend in force on this thread. */
  @FunctionalInterface
  public interface Use extends AutoCloseable {
    /** Goes back to what was in force before. */
    @Override
    void close();
  }

  private static <U> void checkSame(Argument<U> first, ArrayNamespace<?> xp, Argument<U> argument) {
    Door<U, ?> other = door(argument.value());
    if (!xp.equals(other.xp())) {
      throw new MixedArraysException(
          "arrays of one call share a backend, a device and a tape; "
              + List.of(describe(first), describe(argument)).stream()
                  .collect(Collectors.joining(", ")));
    }
  }

  /** Java infers Object for a call with a {@code double[]} and an array of its namespace. */
  private static <U> void checkSameType(Argument<U> first, Door<U, ?> door, Argument<U> argument) {
    if (!door.equals(door(argument.value()))) {
      throw new MixedArraysException(
          "arrays of one call are of one type; %s is a %s, %s is a %s"
              .formatted(
                  first.name(),
                  first.value().getClass().getSimpleName(),
                  argument.name(),
                  argument.value().getClass().getSimpleName()));
    }
  }

  private static <U> String describe(Argument<U> argument) {
    ArrayNamespace<?> xp = door(argument.value()).xp();
    return argument.name() + " is of '" + xp.name() + "' on " + xp.defaultDevice();
  }

  private static IllegalArgumentException unknown(Object x) {
    return new IllegalArgumentException(
        "no backend takes a " + typeName(x) + "; there are " + Backends.names());
  }

  private static String typeName(Object x) {
    return x.getClass().getTypeName();
  }
}
