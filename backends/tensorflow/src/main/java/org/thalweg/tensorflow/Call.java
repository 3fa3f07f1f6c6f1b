package org.thalweg.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation of TensorFlow with its inputs and attributes, to be carried out or put into a graph.
 * Attributes that follow from the inputs, such as their data type, are left out.
 */
final class Call {
  private final String type;
  // Arrays, and lists of arrays.
  private final List<Object> inputs = new ArrayList<>(3);
  // DType, Long, Boolean or String.
  private final Map<String, Object> attributes = new LinkedHashMap<>(4);

  private Call(String type) {
    this.type = type;
  }

  static Call of(String type, TensorFlowArray... inputs) {
    Call call = new Call(type);
    call.inputs.addAll(List.of(inputs));
    return call;
  }

  Call list(List<TensorFlowArray> arrays) {
    inputs.add(arrays);
    return this;
  }

  Call input(TensorFlowArray array) {
    inputs.add(array);
    return this;
  }

  Call set(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  String type() {
    return type;
  }

  List<Object> inputs() {
    return inputs;
  }

  Map<String, Object> attributes() {
    return attributes;
  }
}
