package org.thalweg.djl.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The functions of {@code kernels.py}, compiled by PyTorch at the first call.
 *
 * <p>A module of TorchScript is a zip archive, not compressed, of its source text and of a pickled
 * object of the class in it. Ours is made in memory: the functions of the resource become methods
 * of a class without state. Where PyTorch is recording, calls are recorded, too.
 */
final class TorchScript {
  private static final String SOURCE = "kernels.py";
  private static final String HEADER =
      "class Kernels(Module):\n  __parameters__ = []\n  __buffers__ = []\n";

  /** The version of the archive's format that PyTorch 2 writes; older ones change functions. */
  private static final String VERSION = "10\n";

  private TorchScript() {}

  /** Holds the module, once something is called. */
  private static final class Module {
    static final PtSymbolBlock KERNELS = load();
  }

  /**
   * Compiles the functions, once.
   *
   * @throws ai.djl.engine.EngineException if PyTorch does not have what they are made of
   */
  static void compile() {
    Module.KERNELS.getHandle();
  }

  /**
   * Runs a function that gives one array.
   *
   * @param owner the owner of the result
   * @param function its name in the resource
   * @param arguments arrays, {@code long}, {@code int}, {@code double}, {@code boolean}, {@code
   *     long[]} or strings
   * @return the array
   */
  static NDArray run(NDManager owner, String function, Object... arguments) {
    try (IValue result = call(function, arguments)) {
      return result.toTensor((PtNDManager) owner);
    }
  }

  /**
   * Runs a function that gives a tuple of arrays.
   *
   * @param owner the owner of the results
   * @param function its name in the resource
   * @param arguments as {@link #run} takes them
   * @return the arrays
   */
  static NDArray[] runAll(NDManager owner, String function, Object... arguments) {
    try (IValue result = call(function, arguments)) {
      IValue[] parts = result.toIValueTuple();
      NDArray[] arrays = new NDArray[parts.length];
      for (int i = 0; i < parts.length; i++) {
        try (IValue part = parts[i]) {
          arrays[i] = part.toTensor((PtNDManager) owner);
        }
      }
      return arrays;
    }
  }

  /**
   * Runs a function that gives a list of arrays.
   *
   * @param owner the owner of the results
   * @param function its name in the resource
   * @param arguments as {@link #run} takes them
   * @return the arrays
   */
  static List<NDArray> runList(NDManager owner, String function, Object... arguments) {
    try (IValue result = call(function, arguments)) {
      return List.of(result.toTensorArray((PtNDManager) owner));
    }
  }

  /**
   * Whether PyTorch records what is computed from an array, on this thread.
   *
   * @param x the array
   * @return true if a {@code GradientCollector} is open and the array depends on a variable
   */
  static boolean isRecorded(NDArray x) {
    // DJL says it of variables only, not of what is computed from them.
    return TorchLibrary.isCollecting()
        && JniUtils.isGradMode()
        && (x.hasGradient() || requiresGradient(x));
  }

  private static boolean requiresGradient(NDArray x) {
    try (IValue result = call("requires_gradient", x)) {
      return result.toBoolean();
    }
  }

  private static IValue call(String function, Object... arguments) {
    IValue[] values = new IValue[arguments.length];
    long[] handles = new long[arguments.length];
    try {
      for (int i = 0; i < arguments.length; i++) {
        values[i] = value(arguments[i]);
        handles[i] = values[i].getHandle();
      }
      return TorchLibrary.run(Module.KERNELS.getHandle(), function, handles);
    } finally {
      for (IValue value : values) {
        if (value != null) {
          value.close();
        }
      }
    }
  }

  private static IValue value(Object argument) {
    if (argument instanceof PtNDArray array) {
      return IValue.from(array);
    } else if (argument instanceof Integer || argument instanceof Long) {
      return IValue.from(((Number) argument).longValue());
    } else if (argument instanceof Double number) {
      return IValue.from(number);
    } else if (argument instanceof Boolean truth) {
      return IValue.from(truth);
    } else if (argument instanceof long[] list) {
      return IValue.listFrom(list);
    } else if (argument instanceof String text) {
      return IValue.from(text);
    }
    throw new IllegalArgumentException("no argument of a kernel is a " + argument.getClass());
  }

  private static PtSymbolBlock load() {
    PtNDManager root = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager();
    try {
      ByteArrayInputStream archive = new ByteArrayInputStream(archive(classText(resource())));
      return JniUtils.loadModule(root, archive, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource() throws IOException {
    try (InputStream in = TorchScript.class.getResourceAsStream(SOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + SOURCE + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String classText(String functions) {
    StringBuilder text = new StringBuilder(HEADER);
    for (String line : functions.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String method =
            line.startsWith("def ") ? line.replaceFirst("\\(", "(self: __torch__.Kernels, ") : line;
        text.append("  ").append(method).append('\n');
      }
    }
    return text.toString();
  }

  private static byte[] archive(String code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      // Pickled: an empty object of the class, and an empty tuple of constants.
      put(zip, "data.pkl", "\u0080\u0002c__torch__\nKernels\n)\u0081}b.");
      put(zip, "constants.pkl", "\u0080\u0002).");
      put(zip, "version", VERSION);
      put(zip, "code/__torch__.py", code);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    ZipEntry entry = new ZipEntry("kernels/" + name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
