package org.thalweg.plain.contracts.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.optim.Adam;
import org.thalweg.autodiff.optim.Optimizer;
import org.thalweg.autodiff.optim.OptimizerState;
import org.thalweg.autodiff.optim.Update;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** States on their way to a file and back. */
class StateFileTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private final Path directory;

  StateFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  static List<Optimizer> optimizers() {
    return FirstOrderTest.optimizers();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aLoadedUpdateContinuesBitForBit(Optimizer optimizer) throws IOException {
    List<PlainArray> x =
        List.of(PlainArray.of(new double[] {3, -2, 0.1}), PlainArray.of(new float[] {0.3f}));
    Update<PlainArray> middle = steps(optimizer, new Update<>(x, optimizer.start(XP, x)), 7);
    Path file = directory.resolve("update.state");

    middle.save(XP, file);
    Update<PlainArray> resumed = steps(optimizer, Update.load(XP, file), 5);

    Update<PlainArray> straight = steps(optimizer, middle, 5);
    assertEquals(straight.state().step(), resumed.state().step());
    assertSame(straight.parameters(), resumed.parameters());
    straight
        .state()
        .slots()
        .forEach(
            (name, slot) ->
                assertSame(slot, resumed.state().slots().getOrDefault(name, List.of())));
  }

  @Test
  void everyDataTypeAndShapeComesBack() throws IOException {
    List<PlainArray> arrays =
        List.of(
            XP.asarray(new boolean[] {true, false}, new long[] {2, 1}, DType.BOOL),
            XP.asarray(new int[] {-7}, new long[0], DType.INT32),
            XP.asarray(new long[] {Long.MIN_VALUE, 5}, new long[] {2}, DType.INT64),
            XP.asarray(new float[0], new long[] {3, 0}, DType.FLOAT32),
            XP.asarray(new double[] {Double.NaN, -0.0}, new long[] {1, 2}, DType.FLOAT64),
            XP.arange(20_000L));
    Path file = directory.resolve("all.state");

    new OptimizerState<>("mine", 3, Map.of("all", arrays)).save(XP, file);
    List<PlainArray> loaded = OptimizerState.load(XP, file).slots().getOrDefault("all", List.of());

    assertSame(arrays, loaded);
  }

  @Test
  void theHeaderIsTextAndTheDataLittleEndian() throws IOException {
    Path file = directory.resolve("state");
    List<PlainArray> slot = List.of(XP.full(Shape.of(2, 1), 1.0, DType.FLOAT32));

    new OptimizerState<>("mine", 3, Map.of("slot", slot)).save(XP, file);

    byte[] bytes = Files.readAllBytes(file);
    String header =
        """
        thalweg-state 1 optimizer
        field optimizer mine
        field step 3
        group slot 1
        array float32 2 1
        data
        """;
    int length = header.length();
    assertEquals(header, new String(bytes, 0, length, StandardCharsets.UTF_8));
    // 1.0f is 0x3f800000; the checksum follows the data.
    byte[] ones = {0, 0, (byte) 0x80, 0x3f, 0, 0, (byte) 0x80, 0x3f};
    assertArrayEquals(ones, Arrays.copyOfRange(bytes, length, length + 8));
    assertEquals(length + 16, bytes.length);
  }

  @Test
  void aFileThatWasCutAnywhereIsRefused() throws IOException {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);

    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThrows(IOException.class, () -> OptimizerState.load(XP, file), "cut to " + length);
    }
  }

  @Test
  void aFileThatWasAlteredAnywhereIsRefused() throws IOException {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);

    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, altered);
      assertThrows(IOException.class, () -> OptimizerState.load(XP, file), "bit " + bit);
    }
  }

  @Test
  void aHeaderThatClaimsMoreThanTheFileHoldsIsRefusedBeforeAnythingIsAllocated()
      throws IOException {
    Path file = directory.resolve("huge");
    String header =
        """
        thalweg-state 1 optimizer
        group slot 1
        array float64 9223372036854775807
        data
        """;

    Files.writeString(file, header);

    assertThrows(IOException.class, () -> OptimizerState.load(XP, file));
  }

  @Test
  void anErrorSaysWhichFileItIs() throws IOException {
    Path file = Files.writeString(directory.resolve("notes.txt"), "nothing of ours\n");

    IOException error = assertThrows(IOException.class, () -> Update.load(XP, file));

    assertTrue(error.toString().contains("notes.txt"), error.toString());
    assertTrue(error.toString().contains("nothing of ours"), error.toString());
  }

  @Test
  void savingReplacesTheFileAndLeavesNothingElse() throws IOException {
    Path file = saved();
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1}));

    Adam.of(1).start(XP, x).save(XP, file);

    assertEquals(0, OptimizerState.load(XP, file).step());
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aFailedSaveLeavesTheOldFile() throws IOException {
    Path file = saved();
    byte[] before = Files.readAllBytes(file);
    OptimizerState<PlainArray> broken = new OptimizerState<>("two words", 1, Map.of());

    assertThrows(IllegalArgumentException.class, () -> broken.save(XP, file));

    assertArrayEquals(before, Files.readAllBytes(file));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  private Path saved() throws IOException {
    Path file = directory.resolve("saved.state");
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1, 2}));
    steps(Adam.of(0.1), new Update<>(x, Adam.of(0.1).start(XP, x)), 3).state().save(XP, file);
    return file;
  }

  private static Update<PlainArray> steps(Optimizer optimizer, Update<PlainArray> from, int count) {
    Update<PlainArray> at = from;
    for (int i = 0; i < count; i++) {
      at = optimizer.step(XP, at.state(), at.parameters(), at.parameters());
    }
    return at;
  }

  private static void assertSame(List<PlainArray> expected, List<PlainArray> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).shape(), actual.get(i).shape());
      assertEquals(expected.get(i).dtype(), actual.get(i).dtype());
      assertTrue(
          Arrays.deepEquals(
              new Object[] {expected.get(i).toFlatArray()},
              new Object[] {actual.get(i).toFlatArray()}));
    }
  }
}
