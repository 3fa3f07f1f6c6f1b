package org.thalweg.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.EagerSession;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Door;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Namespaces;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.plain.PlainArray;

class DoorsTest {
  /** Two headwaters that meet, and flow on. */
  private static final RiverNetwork NETWORK = RiverNetwork.fromDownstream(new int[] {2, 2, 3, -1});

  private static float[] floats(TFloat32 x) {
    float[] values = new float[(int) x.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = x.getFloat(i);
    }
    return values;
  }

  private static double[] doubles(TFloat64 x) {
    double[] values = new double[(int) x.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = x.getDouble(i);
    }
    return values;
  }

  @Test
  void anOperandComesOutInItsSession() {
    try (EagerSession session = EagerSession.create()) {
      Operand<TFloat32> runoff = Ops.create(session).constant(new float[] {1, 2, 3, 4});

      Operand<TFloat32> sum = Upstream.sum(NETWORK, runoff);

      assertEquals(session, sum.asOutput().op().env());
      assertArrayEquals(new float[] {1, 2, 6, 10}, floats(sum.asTensor()));
      Ops tf = Ops.create(session);
      assertArrayEquals(new float[] {2, 4, 9, 14}, floats(tf.math.add(sum, runoff).asTensor()));
    }
  }

  @Test
  void aTensorComesOutAsANewTensor() {
    try (TFloat64 runoff = TFloat64.vectorOf(1, 2, 3, 4);
        TFloat64 sum = Upstream.sum(NETWORK, runoff)) {

      runoff.setDouble(100, 0);

      assertArrayEquals(new double[] {1, 2, 6, 10}, doubles(sum));
    }
  }

  @Test
  void anOperandOfAGraphBecomesNodesThatTensorFlowDifferentiatesThrough() {
    double[] runoff = {1, 2, 3, 4};
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        TFloat64 value = TFloat64.vectorOf(runoff)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat64> x =
          tf.placeholder(TFloat64.class, Placeholder.shape(org.tensorflow.ndarray.Shape.of(4)));
      Operand<TFloat64> sum = Upstream.sum(NETWORK, x);
      Operand<TFloat64> loss = tf.sum(tf.math.square(sum), tf.constant(0));
      Output<?>[] gradients = graph.addGradients(loss.asOutput(), new Output<?>[] {x.asOutput()});

      try (Result results = session.runner().feed(x, value).fetch(sum).fetch(gradients[0]).run()) {

        assertArrayEquals(new double[] {1, 2, 6, 10}, doubles((TFloat64) results.get(0)));
        // The gradient of a sum of squares of sums: twice the sums, gathered from downstream.
        assertArrayEquals(new double[] {34, 36, 32, 20}, doubles((TFloat64) results.get(1)));
      }
    }
  }

  @Test
  void ofTwoOutputsOneMayBeLeftOutOfTheLoss() {
    Twice operator = new Twice();
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        TFloat64 value = TFloat64.vectorOf(5)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat64> x =
          tf.placeholder(TFloat64.class, Placeholder.shape(org.tensorflow.ndarray.Shape.of(1)));
      List<Operand<TFloat64>> z = applied(Namespaces.door(x), operator, x);
      Output<?>[] gradients =
          graph.addGradients(z.get(1).asOutput(), new Output<?>[] {x.asOutput()});

      try (Result results = session.runner().feed(x, value).fetch(gradients[0]).run()) {
        assertArrayEquals(new double[] {3}, doubles((TFloat64) results.get(0)));
      }
    }
  }

  private static <U, A> List<U> applied(Door<U, A> door, DifferentiableOperator f, U x) {
    return door.xp().apply(f, List.of(door.enter(x))).stream().map(door::leave).toList();
  }

  /** Twice and three times a number. */
  private record Twice() implements DeclaredVjp {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      A x = inputs.get(0);
      return List.of(xp.multiply(x, 2.0), xp.multiply(x, 3.0));
    }

    @Override
    public <A> Map<Integer, A> vjp(
        ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
      return Map.of(0, xp.add(xp.multiply(g.get(0), 2.0), xp.multiply(g.get(1), 3.0)));
    }
  }

  @Test
  void nodesOfOthersLetTheirGradientThrough() {
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        TFloat64 value = TFloat64.vectorOf(3)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat64> x =
          tf.placeholder(TFloat64.class, Placeholder.shape(org.tensorflow.ndarray.Shape.of(1)));
      Upstream.sum(RiverNetwork.fromDownstream(new int[] {-1}), x);
      Output<?> same = tf.identityN(List.of(x)).output().get(0);
      Output<?> square = tf.math.square(same).asOutput();
      Output<?>[] gradients = graph.addGradients(square, new Output<?>[] {x.asOutput()});

      try (Result results = session.runner().feed(x, value).fetch(gradients[0]).run()) {
        assertArrayEquals(new double[] {6}, doubles((TFloat64) results.get(0)));
      }
    }
  }

  @Test
  void aResultThatTheTypeCannotHoldIsAnError() {
    try (TInt64 x = TInt64.vectorOf(1, 2)) {
      Door<TInt64, ?> door = Namespaces.door(x);

      assertThrows(IllegalArgumentException.class, () -> halved(door, x));
    }
  }

  private static <U, A> U halved(Door<U, A> door, U x) {
    ArrayNamespace<A> xp = door.xp();
    A wide = xp.astype(door.enter(x), org.thalweg.array.DType.FLOAT64);
    return door.leave(xp.divide(wide, 2.0));
  }

  @Test
  void arraysAnswerForThemselves() {
    TensorFlowNamespace xp = TensorFlowNamespace.eager(org.thalweg.array.Device.CPU);
    TensorFlowArray x = xp.asarray(new double[] {1, 2, 3, 4});

    TensorFlowArray sum = Upstream.sum(NETWORK, x);

    assertEquals(xp, Namespaces.of(sum));
    assertArrayEquals(new double[] {1, 2, 6, 10}, (double[]) xp.toFlatArray(sum));
    assertThrows(
        MixedArraysException.class,
        () -> Namespaces.of(List.of((Object) x, PlainArray.of(new double[] {1}))));
    assertInstanceOf(EagerArray.class, sum);
  }
}
