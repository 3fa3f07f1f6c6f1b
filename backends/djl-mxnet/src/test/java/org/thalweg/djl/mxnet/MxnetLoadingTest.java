package org.thalweg.djl.mxnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.array.Backends;

/** What a user sees who has forgotten a jar: in a process of its own, with an empty cache. */
class MxnetLoadingTest {
  /** Opens the backend and says how that went. */
  static final class Probe {
    public static void main(String[] arguments) {
      try {
        Backends.open("djl-mxnet").close();
        System.out.println("opened");
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mxnet-native-mkl, ai.djl.mxnet:mxnet-native-mkl:1.9.1",
    "mxnet-engine, ai.djl.mxnet:mxnet-engine:0.35.1"
  })
  void aMissingJarIsNamed(String jar, String artifact, @TempDir Path cache) throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar))
            .collect(Collectors.joining(File.pathSeparator));

    String output = run(List.of("-Xmx256m", "-cp", classPath, Probe.class.getName()), cache);

    assertTrue(output.contains("djl-mxnet"), output);
    assertTrue(output.contains(artifact), output);
  }

  private static String run(List<String> arguments, Path cache)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(arguments);
    builder.environment().put("DJL_CACHE_DIR", cache.toString());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
