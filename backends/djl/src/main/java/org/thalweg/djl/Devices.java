package org.thalweg.djl;

import org.thalweg.array.Device;

/** Devices by the names of this library: {@code "cpu"}, {@code "gpu:0"}. */
final class Devices {
  private Devices() {}

  static Device of(ai.djl.Device device) {
    if (device.equals(ai.djl.Device.cpu())) {
      return Device.CPU;
    }
    int id = device.getDeviceId();
    return new Device(device.getDeviceType() + (id < 0 ? "" : ":" + id));
  }

  static ai.djl.Device djl(Device device) {
    String[] parts = device.name().split(":", 2);
    int id = parts.length == 1 ? -1 : Integer.parseInt(parts[1]);
    return ai.djl.Device.of(parts[0], id);
  }
}
