package org.thalweg.array;

/**
 * A place where arrays live and are computed on.
 *
 * @param name the device's name as its backend gives it, such as {@code "cpu"} or {@code "gpu:0"}
 */
public record Device(String name) {
  /** The memory of the processor. */
  public static final Device CPU = new Device("cpu");

  @Override
  public String toString() {
    return name;
  }
}
