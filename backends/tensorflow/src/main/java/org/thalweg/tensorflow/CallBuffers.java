package org.thalweg.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_GetCode;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_Message;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_OK;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TFE_TensorHandle;
import org.tensorflow.internal.c_api.TF_Status;

/** What a thread passes to each native call, made once: the status and the place of results. */
final class CallBuffers {
  private static final int MOST_RESULTS = 1024;
  private static final ThreadLocal<CallBuffers> OF_THREAD =
      ThreadLocal.withInitial(CallBuffers::new);

  private final TF_Status status;
  private final PointerPointer<TFE_TensorHandle> results;
  private final IntPointer count;

  @SuppressWarnings("try") // native memory made within belongs to the scope
  private CallBuffers() {
    // Held beyond any scope that the caller may have open on this thread.
    try (PointerScope scope = new PointerScope()) {
      status = TF_Status.newStatus().retainReference();
      results = new PointerPointer<TFE_TensorHandle>(MOST_RESULTS).retainReference();
      count = new IntPointer(1).retainReference();
    }
  }

  static CallBuffers get() {
    return OF_THREAD.get();
  }

  TF_Status status() {
    return status;
  }

  PointerPointer<TFE_TensorHandle> results() {
    return results;
  }

  /** The number of results: the most that there is room for, until a call has written it. */
  IntPointer count() {
    return count.put(0, MOST_RESULTS);
  }

  void check(String call) {
    int code = TF_GetCode(status);
    if (code != TF_OK) {
      throw new NativeCallException(call, code, TF_Message(status).getString());
    }
  }
}
