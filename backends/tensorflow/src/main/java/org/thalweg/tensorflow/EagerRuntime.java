package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_ContextListDevices;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_ContextOptionsSetConfig;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_ContextRemoveFunction;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_DeleteContextOptions;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_NewContext;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_NewContextOptions;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TFE_Context;
import org.tensorflow.internal.c_api.TFE_ContextOptions;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.thalweg.array.Device;

/**
 * The eager runtime of this process: its context, its devices and the functions that were compiled.
 * There is one, because it holds threads and memory pools of its own. Thread-safe.
 */
final class EagerRuntime {
  private final TFE_Context context;
  private final List<Device> devices;

  private EagerRuntime() {
    this.context = open();
    this.devices = list(context);
  }

  /** The runtime, loaded at the first call. */
  static EagerRuntime get() {
    return Holder.RUNTIME;
  }

  TFE_Context context() {
    return context;
  }

  /** The devices, the processor first. */
  List<Device> devices() {
    return devices;
  }

  void removeFunction(String name) {
    CallBuffers buffers = CallBuffers.get();
    TFE_ContextRemoveFunction(context, name, buffers.status());
    buffers.check("TFE_ContextRemoveFunction");
  }

  /** A device's name in TensorFlow, such as {@code "/device:GPU:0"}. */
  static String nativeName(Device device) {
    String name = device.name().toUpperCase(Locale.ROOT);
    return "/device:" + (name.contains(":") ? name : name + ":0");
  }

  private static TFE_Context open() {
    loadLibrary();
    CallBuffers buffers = CallBuffers.get();
    TFE_ContextOptions options = TFE_NewContextOptions();
    try (BytePointer config = new BytePointer(config().toByteArray())) {
      TFE_ContextOptionsSetConfig(options, config, config.capacity(), buffers.status());
      buffers.check("TFE_ContextOptionsSetConfig");
      TFE_Context context = TFE_NewContext(options, buffers.status());
      buffers.check("TFE_NewContext");
      return context;
    } finally {
      TFE_DeleteContextOptions(options);
    }
  }

  /**
   * Graphs are run as they were traced: the optimizer that would rewrite them takes minutes over
   * the thousands of operations of a deep river network.
   */
  private static ConfigProto config() {
    RewriterConfig rewriter = RewriterConfig.newBuilder().setDisableMetaOptimizer(true).build();
    GraphOptions graphs = GraphOptions.newBuilder().setRewriteOptions(rewriter).build();
    return ConfigProto.newBuilder().setGraphOptions(graphs).build();
  }

  private static void loadLibrary() {
    try {
      TensorFlow.version();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "the native library of TensorFlow does not load; backend 'tensorflow' needs the artifact"
              + " org.tensorflow:tensorflow-core-native:1.1.0 with the classifier of this machine,"
              + " such as linux-x86_64, and on Java 24 or later the option"
              + " --enable-native-access=ALL-UNNAMED",
          e);
    }
  }

  @SuppressWarnings("try") // native memory made within belongs to the scope
  private static List<Device> list(TFE_Context context) {
    CallBuffers buffers = CallBuffers.get();
    List<Device> devices = new ArrayList<>(List.of(Device.CPU));
    try (PointerScope scope = new PointerScope()) {
      TF_DeviceList list = TFE_ContextListDevices(context, buffers.status());
      buffers.check("TFE_ContextListDevices");
      Map<String, Integer> counts = new TreeMap<>();
      for (int i = 0; i < TF_DeviceListCount(list); i++) {
        String type = TF_DeviceListType(list, i, buffers.status()).getString();
        int number = counts.merge(type.toLowerCase(Locale.ROOT), 1, Integer::sum) - 1;
        if (type.equals("GPU")) {
          devices.add(new Device("gpu:" + number));
        }
      }
      TF_DeleteDeviceList(list);
    }
    return List.copyOf(devices);
  }

  /** Loads the library when it is first asked for, and not when a class is looked at. */
  private static final class Holder {
    private static final EagerRuntime RUNTIME = new EagerRuntime();
  }
}
