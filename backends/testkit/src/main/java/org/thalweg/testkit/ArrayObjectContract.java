package org.thalweg.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.thalweg.array.Array;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/** The array object: its operators are the namespace's functions. */
final class ArrayObjectContract implements Section {
  private static final List<String> FLOAT_OPERATORS =
      List.of(
          "neg",
          "pos",
          "abs",
          "add",
          "sub",
          "mul",
          "div",
          "pow",
          "floordiv",
          "mod",
          "rsub",
          "rdiv",
          "rpow",
          "lt",
          "le",
          "gt",
          "ge",
          "eq",
          "ne",
          "matmul",
          "transpose",
          "matrixTranspose",
          "get");
  private static final List<String> INTEGER_OPERATORS =
      List.of("invert", "floordiv", "mod", "and", "or", "xor", "lshift", "rshift");

  private static final Set<String> NO_OPERATORS =
      Set.of("of", "door", "xp", "value", "equals", "hashCode", "toString");

  @Override
  public Class<?> functions() {
    return Array.class;
  }

  @Override
  public Optional<String> name(Method method) {
    boolean operator =
        Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && !NO_OPERATORS.contains(method.getName());
    return operator ? Optional.of("array." + method.getName()) : Optional.empty();
  }

  /** An operator, and the function that it must equal. */
  private record Operator<A>(
      String name, Function<Array<A>, Array<A>> object, Function<A, A> function) {}

  @Override
  public <A> void declare(Cases<A> cases) {
    for (String attribute : List.of("shape", "dtype", "device", "ndim", "size")) {
      cases.add("array." + attribute, "is the array's", ArrayObjectContract::attributes);
    }
    for (String name : FLOAT_OPERATORS) {
      cases.add("array." + name, "is the function, of floats", kit -> ofFloats(kit, name));
    }
    for (String name : INTEGER_OPERATORS) {
      cases.add("array." + name, "is the function, of integers", kit -> ofIntegers(kit, name));
    }
    cases.add(
        "array.transpose",
        "is of matrices only",
        kit -> {
          A stack = kit.array(kit.sample(DType.FLOAT64, Shape.of(2, 3, 4)));
          kit.fails(ShapeException.class, () -> new Array<>(kit.xp(), stack).transpose());
        });
  }

  private static <A> void attributes(Kit<A> kit) {
    Array<A> x = new Array<>(kit.xp(), kit.array(kit.sample(DType.FLOAT32, Shape.of(2, 3))));

    kit.same(Shape.of(2, 3), x.shape());
    kit.same(DType.FLOAT32, x.dtype());
    kit.same(kit.xp().defaultDevice(), x.device());
    kit.same(2, x.ndim());
    kit.same(6L, x.size());
  }

  private static <A> void ofFloats(Kit<A> kit, String name) {
    NdArray x = NdArray.build(DType.FLOAT64, Shape.of(2, 2), at -> 0.5 + at[0] + 2 * at[1]);
    A y = kit.array(NdArray.of(DType.FLOAT64, Shape.of(2, 2), 1.5, 0.5, 2.0, 3.0));
    List<Operator<A>> operators = new ArrayList<>(arithmetic(kit.xp(), y));
    operators.addAll(ordering(kit.xp(), y));
    operators.addAll(shaping(kit.xp(), y));
    check(kit, kit.array(x), operators, name);
  }

  private static <A> void ofIntegers(Kit<A> kit, String name) {
    A x = kit.array(NdArray.of(DType.INT64, Shape.of(2, 2), 5L, 12, 7, 1));
    A y = kit.array(NdArray.of(DType.INT64, Shape.of(2, 2), 3L, 4, 2, 6));
    check(kit, x, integers(kit.xp(), y), name);
  }

  private static <A> void check(Kit<A> kit, A x, List<Operator<A>> operators, String name) {
    int checked = 0;
    for (Operator<A> operator : operators) {
      if (operator.name().equals(name)) {
        NdArray expected = kit.read(operator.function().apply(x));
        kit.same(expected, operator.object().apply(new Array<>(kit.xp(), x)).value());
        checked++;
      }
    }
    kit.holds(checked > 0, () -> "no operator is named " + name);
  }

  private static <A> List<Operator<A>> arithmetic(ArrayNamespace<A> xp, A y) {
    Array<A> other = new Array<>(xp, y);
    return List.of(
        new Operator<>("neg", Array::neg, xp::negative),
        new Operator<>("pos", Array::pos, xp::positive),
        new Operator<>("abs", Array::abs, xp::abs),
        new Operator<>("add", x -> x.add(other), x -> xp.add(x, y)),
        new Operator<>("add", x -> x.add(0.5), x -> xp.add(x, 0.5)),
        new Operator<>("add", x -> x.add(2L), x -> xp.add(x, 2L)),
        new Operator<>("sub", x -> x.sub(other), x -> xp.subtract(x, y)),
        new Operator<>("sub", x -> x.sub(0.5), x -> xp.subtract(x, 0.5)),
        new Operator<>("sub", x -> x.sub(2L), x -> xp.subtract(x, 2L)),
        new Operator<>("mul", x -> x.mul(other), x -> xp.multiply(x, y)),
        new Operator<>("mul", x -> x.mul(0.5), x -> xp.multiply(x, 0.5)),
        new Operator<>("mul", x -> x.mul(2L), x -> xp.multiply(x, 2L)),
        new Operator<>("div", x -> x.div(other), x -> xp.divide(x, y)),
        new Operator<>("div", x -> x.div(0.3), x -> xp.divide(x, 0.3)),
        new Operator<>("div", x -> x.div(3L), x -> xp.divide(x, 3L)),
        new Operator<>("pow", x -> x.pow(other), x -> xp.pow(x, y)),
        new Operator<>("pow", x -> x.pow(0.5), x -> xp.pow(x, 0.5)),
        new Operator<>("pow", x -> x.pow(2L), x -> xp.pow(x, 2L)),
        new Operator<>("floordiv", x -> x.floordiv(0.3), x -> xp.floorDivide(x, 0.3)),
        new Operator<>("mod", x -> x.mod(0.3), x -> xp.remainder(x, 0.3)),
        new Operator<>("rsub", x -> x.rsub(0.5), x -> xp.subtract(0.5, x)),
        new Operator<>("rsub", x -> x.rsub(2L), x -> xp.subtract(2L, x)),
        new Operator<>("rdiv", x -> x.rdiv(0.5), x -> xp.divide(0.5, x)),
        new Operator<>("rdiv", x -> x.rdiv(2L), x -> xp.divide(2L, x)),
        new Operator<>("rpow", x -> x.rpow(0.5), x -> xp.pow(0.5, x)),
        new Operator<>("rpow", x -> x.rpow(2L), x -> xp.pow(2L, x)));
  }

  private static <A> List<Operator<A>> ordering(ArrayNamespace<A> xp, A y) {
    Array<A> other = new Array<>(xp, y);
    return List.of(
        new Operator<>("lt", x -> x.lt(other), x -> xp.less(x, y)),
        new Operator<>("lt", x -> x.lt(1.5), x -> xp.less(x, 1.5)),
        new Operator<>("lt", x -> x.lt(2L), x -> xp.less(x, 2L)),
        new Operator<>("le", x -> x.le(other), x -> xp.lessEqual(x, y)),
        new Operator<>("le", x -> x.le(1.5), x -> xp.lessEqual(x, 1.5)),
        new Operator<>("le", x -> x.le(2L), x -> xp.lessEqual(x, 2L)),
        new Operator<>("gt", x -> x.gt(other), x -> xp.greater(x, y)),
        new Operator<>("gt", x -> x.gt(1.5), x -> xp.greater(x, 1.5)),
        new Operator<>("gt", x -> x.gt(2L), x -> xp.greater(x, 2L)),
        new Operator<>("ge", x -> x.ge(other), x -> xp.greaterEqual(x, y)),
        new Operator<>("ge", x -> x.ge(1.5), x -> xp.greaterEqual(x, 1.5)),
        new Operator<>("ge", x -> x.ge(2L), x -> xp.greaterEqual(x, 2L)),
        new Operator<>("eq", x -> x.eq(other), x -> xp.equal(x, y)),
        new Operator<>("eq", x -> x.eq(1.5), x -> xp.equal(x, 1.5)),
        new Operator<>("eq", x -> x.eq(2L), x -> xp.equal(x, 2L)),
        new Operator<>("ne", x -> x.ne(other), x -> xp.notEqual(x, y)),
        new Operator<>("ne", x -> x.ne(1.5), x -> xp.notEqual(x, 1.5)),
        new Operator<>("ne", x -> x.ne(2L), x -> xp.notEqual(x, 2L)));
  }

  private static <A> List<Operator<A>> shaping(ArrayNamespace<A> xp, A y) {
    Array<A> other = new Array<>(xp, y);
    return List.of(
        new Operator<>("matmul", x -> x.matmul(other), x -> xp.matmul(x, y)),
        new Operator<>("transpose", Array::transpose, xp::matrixTranspose),
        new Operator<>("matrixTranspose", Array::matrixTranspose, xp::matrixTranspose),
        new Operator<>(
            "get",
            x -> x.get(Index.at(1), Index.all()),
            x -> xp.getItem(x, Index.at(1), Index.all())));
  }

  private static <A> List<Operator<A>> integers(ArrayNamespace<A> xp, A y) {
    Array<A> other = new Array<>(xp, y);
    return List.of(
        new Operator<>("invert", Array::invert, xp::bitwiseInvert),
        new Operator<>("floordiv", x -> x.floordiv(other), x -> xp.floorDivide(x, y)),
        new Operator<>("floordiv", x -> x.floordiv(3L), x -> xp.floorDivide(x, 3L)),
        new Operator<>("mod", x -> x.mod(other), x -> xp.remainder(x, y)),
        new Operator<>("mod", x -> x.mod(3L), x -> xp.remainder(x, 3L)),
        new Operator<>("and", x -> x.and(other), x -> xp.bitwiseAnd(x, y)),
        new Operator<>("and", x -> x.and(3L), x -> xp.bitwiseAnd(x, 3L)),
        new Operator<>("or", x -> x.or(other), x -> xp.bitwiseOr(x, y)),
        new Operator<>("or", x -> x.or(3L), x -> xp.bitwiseOr(x, 3L)),
        new Operator<>("xor", x -> x.xor(other), x -> xp.bitwiseXor(x, y)),
        new Operator<>("xor", x -> x.xor(3L), x -> xp.bitwiseXor(x, 3L)),
        new Operator<>("lshift", x -> x.lshift(other), x -> xp.bitwiseLeftShift(x, y)),
        new Operator<>("lshift", x -> x.lshift(3L), x -> xp.bitwiseLeftShift(x, 3L)),
        new Operator<>("rshift", x -> x.rshift(other), x -> xp.bitwiseRightShift(x, y)),
        new Operator<>("rshift", x -> x.rshift(1L), x -> xp.bitwiseRightShift(x, 1L)));
  }
}
