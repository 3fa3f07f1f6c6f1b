package org.thalweg.testkit;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.SlogDet;

/** Determinants, inverses, powers and systems of equations. */
final class SolveCases {
  <A> void declare(Cases<A> cases) {
    det(cases);
    detEdges(cases);
    slogdet(cases);
    slogdetEdges(cases);
    inv(cases);
    matrixPower(cases);
    solve(cases);
    solveForms(cases);
    solveRefused(cases);
  }

  /** By expansion along the first row, in exact decimal numbers. */
  private static ExactComplex determinant(Matrix x) {
    if (x.rows() == 0) {
      return ExactComplex.ONE;
    }
    ExactComplex sum = ExactComplex.ZERO;
    for (int j = 0; j < x.columns(); j++) {
      ExactComplex term = ExactComplex.of(x.at(0, j)).multiply(determinant(x.minor(j)));
      sum = j % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    return sum;
  }

  private static final List<Shape> SMALL =
      List.of(
          Shape.of(1, 1),
          Shape.of(2, 2),
          Shape.of(4, 4),
          Shape.of(4, 3, 3),
          Shape.of(2, 1, 2, 2),
          Shape.of(0, 0),
          Shape.of(3, 0, 0),
          Shape.of(0, 2, 2));

  private static <A> void det(Cases<A> cases) {
    cases.each(
        "linalg.det",
        "by expansion along a row",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (Shape shape : SMALL) {
            NdArray x = tools.random(shape);
            for (Layout layout : Layout.values()) {
              A z = tools.linalg().det(layout.make(kit.xp(), x));
              NdArray result = tools.read(z, dtype, LinalgKit.leading(shape));
              List<Matrix> matrices = Matrix.of(x);
              for (int i = 0; i < matrices.size(); i++) {
                Complex expected = determinant(matrices.get(i)).rounded();
                tools.near(expected, Complex.of(result.cell(i)), scale(matrices.get(i)));
              }
            }
          }
        });
  }

  /** What products of as many elements can be as large as. */
  private static double scale(Matrix x) {
    return x.rows() * Math.pow(Math.max(1, x.frobenius()), x.rows()) + 1;
  }

  private static <A> void detEdges(Cases<A> cases) {
    cases.each(
        "linalg.det",
        "of permutations is their sign, of singular matrices near 0",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          NdArray swap = NdArray.of(dtype, Shape.of(3, 3), 0, 1, 0, 1, 0, 0, 0, 0, 1);
          kit.near(
              NdArray.scalar(dtype, -1.0), tools.linalg().det(kit.array(swap)), Tolerance.ulps(4));
          NdArray turn = NdArray.of(dtype, Shape.of(3, 3), 0, 1, 0, 0, 0, 1, 1, 0, 0);
          kit.near(
              NdArray.scalar(dtype, 1.0), tools.linalg().det(kit.array(turn)), Tolerance.ulps(4));
          NdArray zero = NdArray.full(dtype, Shape.of(2, 2), 0L);
          kit.near(
              NdArray.scalar(dtype, 0.0), tools.linalg().det(kit.array(zero)), Tolerance.ANY_ZERO);
          NdArray alike = NdArray.of(dtype, Shape.of(2, 2), 1, 2, 2, 4);
          kit.near(
              NdArray.scalar(dtype, 0.0),
              tools.linalg().det(kit.array(alike)),
              Tolerance.ulps(4, 4));
        });
  }

  private static <A> void slogdet(Cases<A> cases) {
    cases.each(
        "linalg.slogdet",
        "a number of size 1, and the logarithm of the absolute value, which is real",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (Shape shape : SMALL) {
            NdArray x = tools.random(shape);
            for (Layout layout : Layout.values()) {
              SlogDet<A> z = tools.linalg().slogdet(layout.make(kit.xp(), x));
              Shape stack = LinalgKit.leading(shape);
              NdArray sign = tools.read(z.sign(), dtype, stack);
              NdArray log = tools.read(z.logabsdet(), tools.real(), stack);
              List<Matrix> matrices = Matrix.of(x);
              for (int i = 0; i < matrices.size(); i++) {
                Complex unit = Complex.of(sign.cell(i));
                tools.near(1, Math.hypot(unit.re(), unit.im()), 1);
                double size = Math.exp(log.real(i));
                Complex product = new Complex(size * unit.re(), size * unit.im());
                Complex expected = determinant(matrices.get(i)).rounded();
                tools.near(expected, product, scale(matrices.get(i)));
              }
            }
          }
        });
  }

  private static <A> void slogdetEdges(Cases<A> cases) {
    cases.each(
        "linalg.slogdet",
        "of singular matrices, of none, and beyond the range of numbers",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          SlogDet<A> singular =
              tools.linalg().slogdet(kit.array(NdArray.full(dtype, Shape.of(2, 2), 0L)));
          kit.near(NdArray.scalar(dtype, 0.0), singular.sign(), Tolerance.ANY_ZERO);
          kit.same(NdArray.scalar(tools.real(), Double.NEGATIVE_INFINITY), singular.logabsdet());
          SlogDet<A> none =
              tools.linalg().slogdet(kit.array(NdArray.full(dtype, Shape.of(0, 0), 0L)));
          kit.same(NdArray.scalar(dtype, 1.0), none.sign());
          kit.same(NdArray.scalar(tools.real(), 0.0), none.logabsdet());
          double large = tools.real() == DType.FLOAT32 ? 0x1p100 : 0x1p900;
          SlogDet<A> beyond =
              tools
                  .linalg()
                  .slogdet(kit.array(NdArray.of(dtype, Shape.of(2, 2), -large, 0, 0, large)));
          kit.near(NdArray.scalar(dtype, -1.0), beyond.sign(), Tolerance.ulps(4));
          kit.near(
              NdArray.scalar(tools.real(), 2 * Math.log(large)),
              beyond.logabsdet(),
              Tolerance.ulps(8));
        });
  }

  private static <A> void inv(Cases<A> cases) {
    cases.each(
        "linalg.inv",
        "times the matrix is the identity",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (Shape shape : LinalgKit.SQUARES) {
            NdArray x = tools.regular(shape);
            for (Layout layout : Layout.values()) {
              A z = tools.linalg().inv(layout.make(kit.xp(), x));
              List<Matrix> inverses = Matrix.of(tools.read(z, dtype, shape));
              List<Matrix> matrices = Matrix.of(x);
              for (int i = 0; i < inverses.size(); i++) {
                Matrix product = matrices.get(i).times(inverses.get(i));
                tools.near(Matrix.identity(product.rows()), product, 1);
              }
            }
          }
        });
    cases.each(
        "linalg.inv",
        "of a singular matrix there is none",
        Cases.FLOATING,
        (kit, dtype) -> {
          A x = kit.array(NdArray.full(dtype, Shape.of(2, 2), 0L));
          kit.fails(ArithmeticException.class, () -> kit.xp().linalg().inv(x));
        });
  }

  private static <A> void matrixPower(Cases<A> cases) {
    cases.each(
        "linalg.matrixPower",
        "products, inverses for negative powers, and the identity",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (Shape shape : LinalgKit.SQUARES) {
            NdArray x = tools.mapped(tools.regular(shape), each -> each.scaled(0.3));
            for (long n : new long[] {0, 1, 2, 3, 5, -1, -3}) {
              A z = tools.linalg().matrixPower(kit.array(x), n);
              checkPower(tools, x, tools.read(z, dtype, shape), n);
            }
          }
        });
    cases.add(
        "linalg.matrixPower",
        "only square matrices have one",
        kit -> {
          A x = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 3), 1L));
          kit.fails(ShapeException.class, () -> kit.xp().linalg().matrixPower(x, 2));
          kit.fails(ShapeException.class, () -> kit.xp().linalg().matrixPower(x, 0));
        });
  }

  private static void checkPower(LinalgKit<?> tools, NdArray x, NdArray z, long n) {
    List<Matrix> matrices = Matrix.of(x);
    List<Matrix> powers = Matrix.of(z);
    for (int i = 0; i < powers.size(); i++) {
      Matrix product = Matrix.identity(powers.get(i).rows());
      double norm = 1;
      for (int k = 0; k < Math.abs(n); k++) {
        product = product.times(matrices.get(i));
        norm *= Math.max(1, matrices.get(i).frobenius());
      }
      if (n < 0) {
        tools.near(Matrix.identity(product.rows()), product.times(powers.get(i)), 10 * norm);
      } else {
        tools.near(product, powers.get(i), norm);
      }
    }
  }

  private record Equations(Shape matrix, Shape right, Shape result) {}

  private static final List<Equations> SYSTEMS =
      List.of(
          new Equations(Shape.of(3, 3), Shape.of(3), Shape.of(3)),
          new Equations(Shape.of(3, 3), Shape.of(3, 2), Shape.of(3, 2)),
          new Equations(Shape.of(1, 1), Shape.of(1), Shape.of(1)),
          new Equations(Shape.of(2, 3, 3), Shape.of(3), Shape.of(2, 3)),
          new Equations(Shape.of(2, 3, 3), Shape.of(3, 1), Shape.of(2, 3, 1)),
          // Matrices, though their number of axes is one less: only one axis makes a vector.
          new Equations(Shape.of(3, 3, 3), Shape.of(3, 3), Shape.of(3, 3, 3)),
          new Equations(Shape.of(3, 3), Shape.of(4, 3, 2), Shape.of(4, 3, 2)),
          new Equations(Shape.of(2, 1, 3, 3), Shape.of(4, 3, 2), Shape.of(2, 4, 3, 2)),
          new Equations(Shape.of(0, 0), Shape.of(0), Shape.of(0)),
          new Equations(Shape.of(0, 0), Shape.of(0, 2), Shape.of(0, 2)),
          new Equations(Shape.of(3, 3), Shape.of(3, 0), Shape.of(3, 0)),
          new Equations(Shape.of(0, 3, 3), Shape.of(3), Shape.of(0, 3)));

  private static <A> void solve(Cases<A> cases) {
    cases.each(
        "linalg.solve",
        "the matrix times the solution is the right side; only one axis is a vector",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (Equations system : SYSTEMS) {
            NdArray x = tools.regular(system.matrix());
            NdArray y = tools.random(system.right());
            for (Layout layout : Layout.values()) {
              A z = tools.linalg().solve(layout.make(kit.xp(), x), layout.make(kit.xp(), y));
              checkSolution(tools, x, y, tools.read(z, dtype, system.result()));
            }
          }
        });
  }

  private static void checkSolution(LinalgKit<?> tools, NdArray x, NdArray y, NdArray z) {
    boolean vector = y.ndim() == 1;
    NdArray columns = vector ? z.reshape(appended(z.shape())) : z;
    NdArray right = vector ? y.reshape(appended(y.shape())) : y;
    Shape stack = LinalgKit.leading(columns.shape());
    long n = x.shape().dim(-1);
    List<Matrix> matrices = Matrix.of(x.broadcastTo(stacked(stack, n, n)));
    List<Matrix> solutions = Matrix.of(columns);
    List<Matrix> wanted = Matrix.of(right.broadcastTo(columns.shape()));
    for (int i = 0; i < solutions.size(); i++) {
      double norm = matrices.get(i).frobenius() * (1 + solutions.get(i).frobenius());
      tools.near(wanted.get(i), matrices.get(i).times(solutions.get(i)), norm);
    }
  }

  private static Shape appended(Shape shape) {
    return LinalgKit.leading(stacked(shape, 1, 1), 1);
  }

  private static Shape stacked(Shape stack, long rows, long columns) {
    Shape wide = Shape.of(Arrays.copyOf(stack.dims(), stack.ndim() + 2));
    return LinalgKit.leading(wide, rows, columns);
  }

  private static <A> void solveForms(Cases<A> cases) {
    cases.add(
        "linalg.solve",
        "promotes",
        kit -> {
          A single = kit.array(NdArray.of(DType.FLOAT32, Shape.of(1, 1), 2.0));
          for (DType dtype : kit.having(Cases.FLOATING)) {
            A y = kit.array(NdArray.vector(dtype, 3.0));
            DType result = ElementwiseContract.promoted(DType.FLOAT32, dtype);
            kit.near(
                NdArray.vector(result, 1.5), kit.xp().linalg().solve(single, y), Tolerance.ulps(2));
          }
        });
  }

  private static <A> void solveRefused(Cases<A> cases) {
    cases.add(
        "linalg.solve",
        "singular matrices, and shapes that do not fit, are refused",
        kit -> {
          LinalgExtension<A> linalg = kit.xp().linalg();
          A zero = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 2), 0L));
          A square = kit.array(NdArray.of(DType.FLOAT64, Shape.of(2, 2), 2, 1, 1, 2));
          A two = kit.array(NdArray.vector(1.0, 2));
          A three = kit.array(NdArray.vector(1.0, 2, 3));
          A column = kit.array(NdArray.full(DType.FLOAT64, Shape.of(3, 1), 1L));
          A oblong = kit.array(NdArray.full(DType.FLOAT64, Shape.of(2, 3), 1L));
          kit.fails(ArithmeticException.class, () -> linalg.solve(zero, two));
          kit.fails(ShapeException.class, () -> linalg.solve(square, three));
          kit.fails(ShapeException.class, () -> linalg.solve(square, column));
          kit.fails(ShapeException.class, () -> linalg.solve(oblong, two));
          kit.fails(ShapeException.class, () -> linalg.solve(two, two));
        });
  }
}
