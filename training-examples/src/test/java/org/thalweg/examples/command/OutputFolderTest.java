package org.thalweg.examples.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void fileReplacesTheOneBeforeAndNothingElseIsLeft() throws IOException {
    OutputFolder output = OutputFolder.create(folder.resolve("a/b"));

    output.write("x.txt", new byte[] {1, 2, 3});
    Path written = output.write("x.txt", new byte[] {4});

    assertArrayEquals(new byte[] {4}, Files.readAllBytes(written));
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertEquals(List.of(written), files.toList());
    }
  }

  @Test
  void fileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    for (Path place : List.of(file, file.resolve("below"))) {
      InputException error = assertThrows(InputException.class, () -> OutputFolder.create(place));

      String message = String.valueOf(error.getMessage());
      assertTrue(message.startsWith(place + ": cannot be written"), message);
      assertTrue(message.endsWith("choose another --out"), message);
    }
  }
}
