package org.thalweg.plain;

import org.thalweg.array.ElementwiseFunctions;

/** The element-wise functions. */
interface PlainElementwise extends ElementwiseFunctions<PlainArray> {

  @Override
  default PlainArray abs(PlainArray x) {
    throw Unsupported.function("abs");
  }

  @Override
  default PlainArray acos(PlainArray x) {
    throw Unsupported.function("acos");
  }

  @Override
  default PlainArray acosh(PlainArray x) {
    throw Unsupported.function("acosh");
  }

  @Override
  default PlainArray asin(PlainArray x) {
    throw Unsupported.function("asin");
  }

  @Override
  default PlainArray asinh(PlainArray x) {
    throw Unsupported.function("asinh");
  }

  @Override
  default PlainArray atan(PlainArray x) {
    throw Unsupported.function("atan");
  }

  @Override
  default PlainArray atanh(PlainArray x) {
    throw Unsupported.function("atanh");
  }

  @Override
  default PlainArray bitwiseInvert(PlainArray x) {
    throw Unsupported.function("bitwiseInvert");
  }

  @Override
  default PlainArray ceil(PlainArray x) {
    throw Unsupported.function("ceil");
  }

  @Override
  default PlainArray conj(PlainArray x) {
    throw Unsupported.function("conj");
  }

  @Override
  default PlainArray cos(PlainArray x) {
    throw Unsupported.function("cos");
  }

  @Override
  default PlainArray cosh(PlainArray x) {
    throw Unsupported.function("cosh");
  }

  @Override
  default PlainArray exp(PlainArray x) {
    throw Unsupported.function("exp");
  }

  @Override
  default PlainArray expm1(PlainArray x) {
    throw Unsupported.function("expm1");
  }

  @Override
  default PlainArray floor(PlainArray x) {
    throw Unsupported.function("floor");
  }

  @Override
  default PlainArray imag(PlainArray x) {
    throw Unsupported.function("imag");
  }

  @Override
  default PlainArray isfinite(PlainArray x) {
    throw Unsupported.function("isfinite");
  }

  @Override
  default PlainArray isinf(PlainArray x) {
    throw Unsupported.function("isinf");
  }

  @Override
  default PlainArray isnan(PlainArray x) {
    throw Unsupported.function("isnan");
  }

  @Override
  default PlainArray log(PlainArray x) {
    throw Unsupported.function("log");
  }

  @Override
  default PlainArray log1p(PlainArray x) {
    throw Unsupported.function("log1p");
  }

  @Override
  default PlainArray log2(PlainArray x) {
    throw Unsupported.function("log2");
  }

  @Override
  default PlainArray log10(PlainArray x) {
    throw Unsupported.function("log10");
  }

  @Override
  default PlainArray logicalNot(PlainArray x) {
    throw Unsupported.function("logicalNot");
  }

  @Override
  default PlainArray negative(PlainArray x) {
    throw Unsupported.function("negative");
  }

  @Override
  default PlainArray real(PlainArray x) {
    throw Unsupported.function("real");
  }

  @Override
  default PlainArray reciprocal(PlainArray x) {
    throw Unsupported.function("reciprocal");
  }

  @Override
  default PlainArray round(PlainArray x) {
    throw Unsupported.function("round");
  }

  @Override
  default PlainArray sign(PlainArray x) {
    throw Unsupported.function("sign");
  }

  @Override
  default PlainArray signbit(PlainArray x) {
    throw Unsupported.function("signbit");
  }

  @Override
  default PlainArray sin(PlainArray x) {
    throw Unsupported.function("sin");
  }

  @Override
  default PlainArray sinh(PlainArray x) {
    throw Unsupported.function("sinh");
  }

  @Override
  default PlainArray sqrt(PlainArray x) {
    throw Unsupported.function("sqrt");
  }

  @Override
  default PlainArray square(PlainArray x) {
    throw Unsupported.function("square");
  }

  @Override
  default PlainArray tan(PlainArray x) {
    throw Unsupported.function("tan");
  }

  @Override
  default PlainArray tanh(PlainArray x) {
    throw Unsupported.function("tanh");
  }

  @Override
  default PlainArray trunc(PlainArray x) {
    throw Unsupported.function("trunc");
  }

  @Override
  default PlainArray add(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("add");
  }

  @Override
  default PlainArray atan2(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("atan2");
  }

  @Override
  default PlainArray bitwiseAnd(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("bitwiseAnd");
  }

  @Override
  default PlainArray bitwiseLeftShift(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("bitwiseLeftShift");
  }

  @Override
  default PlainArray bitwiseOr(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("bitwiseOr");
  }

  @Override
  default PlainArray bitwiseRightShift(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("bitwiseRightShift");
  }

  @Override
  default PlainArray bitwiseXor(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("bitwiseXor");
  }

  @Override
  default PlainArray copysign(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("copysign");
  }

  @Override
  default PlainArray divide(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("divide");
  }

  @Override
  default PlainArray equal(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("equal");
  }

  @Override
  default PlainArray floorDivide(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("floorDivide");
  }

  @Override
  default PlainArray greater(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("greater");
  }

  @Override
  default PlainArray greaterEqual(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("greaterEqual");
  }

  @Override
  default PlainArray hypot(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("hypot");
  }

  @Override
  default PlainArray less(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("less");
  }

  @Override
  default PlainArray lessEqual(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("lessEqual");
  }

  @Override
  default PlainArray logaddexp(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("logaddexp");
  }

  @Override
  default PlainArray logicalAnd(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("logicalAnd");
  }

  @Override
  default PlainArray logicalOr(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("logicalOr");
  }

  @Override
  default PlainArray logicalXor(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("logicalXor");
  }

  @Override
  default PlainArray maximum(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("maximum");
  }

  @Override
  default PlainArray minimum(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("minimum");
  }

  @Override
  default PlainArray multiply(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("multiply");
  }

  @Override
  default PlainArray nextafter(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("nextafter");
  }

  @Override
  default PlainArray notEqual(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("notEqual");
  }

  @Override
  default PlainArray pow(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("pow");
  }

  @Override
  default PlainArray remainder(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("remainder");
  }

  @Override
  default PlainArray subtract(PlainArray x1, PlainArray x2) {
    throw Unsupported.function("subtract");
  }
}
