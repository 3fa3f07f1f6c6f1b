package org.thalweg.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.array.Backends;

/** What a user sees who has forgotten a jar: in a process of its own, with an empty cache. */
class PytorchLoadingTest {
  private static final String OPENED = "opened, offline: ";

  /** Opens the backend and says how that went. */
  static final class Probe {
    public static void main(String[] arguments) {
      try {
        Backends.open("djl-pytorch").close();
        System.out.println(OPENED + System.getProperty("ai.djl.offline"));
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pytorch-native-cpu, ai.djl.pytorch:pytorch-native-cpu:2.7.1",
    "pytorch-jni, ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1",
    "pytorch-engine, ai.djl.pytorch:pytorch-engine:0.35.1"
  })
  void aMissingJarIsNamed(String jar, String artifact, @TempDir Path cache) throws Exception {
    String output = openWithout(jar, cache);

    assertTrue(output.contains("djl-pytorch"), output);
    assertTrue(output.contains(artifact), output);
  }

  @Test
  void nothingIsDownloadedUnlessTheUserSaysSo(@TempDir Path cache) throws Exception {
    String output = openWithout("nothing", cache);

    assertTrue(output.contains(OPENED + "true"), output);
  }

  private static String openWithout(String jar, Path cache)
      throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            classPath,
            Probe.class.getName());
    builder.environment().put("DJL_CACHE_DIR", cache.toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
