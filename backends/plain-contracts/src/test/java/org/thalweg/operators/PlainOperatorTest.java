package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

class PlainOperatorTest extends OperatorContract<PlainArray> {
  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return PlainNamespace.INSTANCE;
  }

  @Override
  protected List<OperatorCase> cases() {
    return OperatorCases.all();
  }
}
