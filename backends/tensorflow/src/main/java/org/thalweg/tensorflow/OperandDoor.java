package org.thalweg.tensorflow;

import java.util.Arrays;
import org.tensorflow.EagerSession;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TType;
import org.thalweg.array.Device;
import org.thalweg.array.Door;

/**
 * The door of the eager operands of a session. Values go in without being copied, and come out by
 * one copy into the memory of a new operand of the session.
 *
 * <p>That operand is made by {@code Empty}, not by {@code Const}: a session keeps every constant
 * until it closes.
 *
 * @param session the session
 */
record OperandDoor(EagerSession session) implements Door<Operand<?>, TensorFlowArray> {
  @Override
  public TensorFlowNamespace xp() {
    return TensorFlowNamespace.eager(Device.CPU);
  }

  @Override
  public TensorFlowArray enter(Operand<?> x) {
    return TensorDoor.shared(x.asTensor());
  }

  @Override
  public Output<?> leave(TensorFlowArray x) {
    if (JavaTensors.type(x.dtype()).isEmpty()) {
      throw JavaTensors.cannotHold(x.dtype(), "an operand of TensorFlow Java");
    }
    Ops tf = Ops.create(session);
    int[] dims = Arrays.stream(x.shape().dims()).mapToInt(Math::toIntExact).toArray();
    Output<?> z =
        session
            .opBuilder("Empty", "Empty", session.baseScope())
            .addInput(tf.constant(dims).asOutput())
            .setAttr("dtype", DataTypes.of(x.dtype()))
            .setDevice(EagerRuntime.nativeName(Device.CPU))
            .build()
            .output(0);
    TType unused = TensorDoor.filled(z.asTensor(), x);
    return z;
  }
}
