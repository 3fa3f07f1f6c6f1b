package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

/** Compiled loops, and the loops of their way back, are what their array code is. */
class TimeLoopContractTest extends OperatorContract<PlainArray> {
  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  protected List<OperatorCase> cases() {
    return TimeLoopCases.all();
  }
}
