package org.thalweg.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Damages a file in seeded ways and checks how a reader takes it. */
final class Mutations {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int[] TELLING = {0, 1, -1, 0x7fffffff, 0x80000000, 0xffff, 0x10000, 256};

  private final byte[] whole;
  private final Path damaged;
  private final Consumer<Path> reader;

  /** What came of so many mutations. */
  record Outcome(int accepted, int refused, long slowestNanos) {}

  Mutations(Path whole, Path damaged, Consumer<Path> reader) throws IOException {
    this.whole = Files.readAllBytes(whole);
    this.damaged = damaged;
    this.reader = reader;
  }

  /** Reads the file so many times, damaged each time by another seed. */
  Outcome run(int count, long firstSeed) throws IOException {
    int refused = 0;
    long slowest = 0;
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      Files.write(damaged, mutate(new SplittableRandom(seed)));
      long start = System.nanoTime();
      try {
        reader.accept(damaged);
      } catch (UnreadableFileException e) {
        refused++;
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ": no error of ours: " + e, e);
      }
      long nanos = System.nanoTime() - start;
      slowest = Math.max(slowest, nanos);
      if (nanos > MOST_NANOS) {
        throw new AssertionError("seed " + seed + ": took " + nanos / 1_000_000 + " ms");
      }
    }
    return new Outcome(count - refused, refused, slowest);
  }

  private byte[] mutate(SplittableRandom random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(8)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> {
        return spliced(bytes, random);
      }
      case 2, 3, 4 -> {
        for (int i = random.nextInt(1, 9); i > 0; i--) {
          bytes[place(bytes.length, random)] = (byte) random.nextInt();
        }
      }
      default -> {
        ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int value = TELLING[random.nextInt(TELLING.length)];
        int at = place(bytes.length - 4, random);
        ByteBuffer.wrap(bytes).order(order).putInt(random.nextBoolean() ? at : at / 4 * 4, value);
      }
    }
    return bytes;
  }

  /** Half of the places are in the header. */
  private static int place(int length, SplittableRandom random) {
    return random.nextInt(random.nextBoolean() ? length : Math.min(length, 512));
  }

  /** A part of the file copied over another, or put in between. */
  private static byte[] spliced(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length);
    int length = random.nextInt(1, Math.min(64, bytes.length - from) + 1);
    int to = random.nextInt(bytes.length - length + 1);
    if (random.nextBoolean()) {
      System.arraycopy(bytes.clone(), from, bytes, to, length);
      return bytes;
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, to, longer, to + length, bytes.length - to);
    System.arraycopy(bytes, from, longer, to, length);
    return longer;
  }
}
