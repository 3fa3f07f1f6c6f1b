package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.spi.FakeNamespace;
import org.thalweg.array.spi.FakeNamespace.Fake;

/** Dispatch where no backend is on the class path. */
class NamespacesTest {
  private static final ArrayNamespace<Fake> HERE = FakeNamespace.named("here", Device.CPU);
  private static final ArrayNamespace<Fake> THERE =
      FakeNamespace.named("there", new Device("gpu:0"));

  /** An array that knows its namespace, which computes on another type. */
  private record Known(ArrayNamespace<Fake> xp) implements HasNamespace<Known> {
    @Override
    public Door<Known, Fake> door() {
      return new KnownDoor(xp);
    }
  }

  private record KnownDoor(ArrayNamespace<Fake> xp) implements Door<Known, Fake> {
    @Override
    public Fake enter(Known x) {
      return Fake.of(DType.FLOAT64);
    }

    @Override
    public Known leave(Fake x) {
      return new Known(xp);
    }
  }

  @Test
  void anArrayThatKnowsItsNamespaceAnswersForItself() {
    assertSame(HERE, Namespaces.door(new Known(HERE)).xp());
  }

  @Test
  void anArrayBehindADoorIsNotTheNamespacesOwn() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Namespaces.of(new Known(HERE)));

    assertContains(error, "door");
  }

  @Test
  void anUnknownTypeIsNamedWithTheBackendsThatAreThere() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Namespaces.door("text"));

    assertContains(error, "java.lang.String");
    assertContains(error, Backends.names().toString());
  }

  @Test
  void argumentsOfOneNamespaceShareItsDoor() {
    Argument<Known> first = new Argument<>("x", new Known(HERE));
    Argument<Known> second = new Argument<>("y", new Known(HERE));

    assertSame(HERE, Namespaces.door(List.of(first, second)).xp());
  }

  @Test
  void mixedArgumentsAreNamedWithBackendAndDevice() {
    List<Argument<Known>> mixed =
        List.of(
            new Argument<>("runoff", new Known(HERE)), new Argument<>("weights", new Known(THERE)));

    MixedArraysException error =
        assertThrows(MixedArraysException.class, () -> Namespaces.door(mixed));

    assertContains(error, "runoff is of 'here' on cpu");
    assertContains(error, "weights is of 'there' on gpu:0");
  }

  @Test
  void noArgumentsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Namespaces.door(List.<Argument<Known>>of()));
    assertThrows(IllegalArgumentException.class, () -> Namespaces.of(List.of()));
  }

  @Test
  void anIdentityDoorChangesNothing() {
    Fake x = Fake.of(DType.INT64, 3);
    Door<Fake, Fake> door = Door.identity(HERE);

    assertSame(x, door.enter(x));
    assertSame(x, door.leave(x));
    assertSame(HERE, door.xp());
  }

  @Test
  void aBackendThatIsNotThereCannotBeUsed() {
    assertThrows(IllegalArgumentException.class, () -> Namespaces.using("absent"));
  }

  @Test
  void anAbsentBackendIsNamedWithThoseThatAreThereAndItsArtifact() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Backends.get("djl-pytorch"));

    assertContains(error, "'djl-pytorch'");
    assertContains(error, Backends.names().toString());
    assertContains(error, "org.thalweg:thalweg-djl-pytorch");
    assertThrows(IllegalArgumentException.class, () -> Backends.open("djl-pytorch"));
  }

  @Test
  void anArrayObjectIsOfOneNamespace() {
    Array<Fake> x = new Array<>(HERE, Fake.of(DType.FLOAT64, 2, 3));
    Array<Fake> y = new Array<>(THERE, Fake.of(DType.FLOAT64, 2, 3));

    assertEquals(Shape.of(2, 3), x.shape());
    assertThrows(MixedArraysException.class, () -> x.add(y));
    assertSame(HERE, Namespaces.door(x).xp());
  }

  @Test
  void anUnsupportedFunctionNamesBackendFunctionAndTheWayRound() {
    UnsupportedOnBackendException error =
        new UnsupportedOnBackendException("djl-mxnet", "sort", "sort in Java");

    assertEquals("backend 'djl-mxnet' does not have 'sort': sort in Java", error.getMessage());
    assertEquals("djl-mxnet", error.backend());
    assertEquals("sort", error.function());
  }

  private static void assertContains(Exception error, String part) {
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(part), message);
  }
}
