package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Eig;
import org.thalweg.array.Shape;

/** Eigenvalues and eigenvectors. */
final class EigenCases {
  <A> void declare(Cases<A> cases) {
    eigh(cases);
    eighOfKnown(cases);
    eigvalsh(cases);
    eig(cases);
    eigOfKnown(cases);
    eigvals(cases);
  }

  private static List<NdArray> hermitian(LinalgKit<?> tools) {
    List<NdArray> inputs = new ArrayList<>();
    LinalgKit.SQUARES.forEach(shape -> inputs.add(tools.hermitian(shape)));
    inputs.add(tools.withEigenvalues(1, 1, 1, 5));
    inputs.add(tools.withEigenvalues(-2, -2, 3, 3, 3));
    inputs.add(tools.withEigenvalues(0, 0, 7));
    inputs.add(tools.withEigenvalues(0, 0));
    inputs.add(tools.one(Matrix.identity(5)));
    return inputs;
  }

  private static <A> void eigh(Cases<A> cases) {
    cases.each(
        "linalg.eigh",
        "orthonormal vectors that the matrix stretches, by ascending real values",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (NdArray x : hermitian(tools)) {
            for (Layout layout : Layout.values()) {
              checkEigh(tools, x, tools.linalg().eigh(layout.make(kit.xp(), x)));
            }
          }
        });
  }

  private static <A> void checkEigh(LinalgKit<A> tools, NdArray x, Eig<A> z) {
    Shape shape = x.shape();
    NdArray values = tools.read(z.eigenvalues(), tools.real(), LinalgKit.vectors(shape));
    List<Matrix> vectors = Matrix.of(tools.read(z.eigenvectors(), x.dtype(), shape));
    List<Matrix> wanted = Matrix.of(x);
    List<NdArray> rows = LinalgKit.rows(values, wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      ascending(tools, rows.get(i));
      tools.orthonormal(vectors.get(i));
      Matrix stretched = vectors.get(i).times(Matrix.diagonal(rows.get(i)));
      Matrix product = wanted.get(i).times(vectors.get(i));
      tools.near(product, stretched, wanted.get(i).frobenius());
    }
  }

  private static void ascending(LinalgKit<?> tools, NdArray values) {
    for (int i = 1; i < values.size(); i++) {
      tools.holds(values.real(i - 1) <= values.real(i), "eigenvalues do not ascend: " + values);
    }
  }

  private static <A> void eighOfKnown(Cases<A> cases) {
    cases.each(
        "linalg.eigh",
        "known values, repeated ones too",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (double[] known :
              List.of(
                  new double[] {-3, 1, 1, 4}, new double[] {2, 2, 2}, new double[] {-1, 0, 0})) {
            NdArray x = tools.withEigenvalues(known);
            NdArray values = kit.read(tools.linalg().eigh(kit.array(x)).eigenvalues());
            for (int i = 0; i < known.length; i++) {
              tools.near(known[i], values.real(i), 40);
            }
          }
        });
    cases.each(
        "linalg.eigh",
        "of a diagonal matrix its entries in order",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          double[] entries = {3, -1, 2};
          NdArray x = tools.one(Matrix.diagonal(3, 3, i -> entries[i]));
          NdArray values = kit.read(tools.linalg().eigh(kit.array(x)).eigenvalues());
          tools.near(-1, values.real(0), 3);
          tools.near(2, values.real(1), 3);
          tools.near(3, values.real(2), 3);
        });
  }

  private static <A> void eigvalsh(Cases<A> cases) {
    cases.each(
        "linalg.eigvalsh",
        "ascending, real, and those of the vectors",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (NdArray x : hermitian(tools)) {
            A array = kit.array(x);
            Shape shape = LinalgKit.vectors(x.shape());
            NdArray values = tools.read(tools.linalg().eigvalsh(array), tools.real(), shape);
            NdArray others = kit.read(tools.linalg().eigh(array).eigenvalues());
            for (int i = 0; i < values.size(); i++) {
              tools.near(others.real(i), values.real(i), 100);
            }
            LinalgKit.rows(values, Matrix.of(x).size()).forEach(row -> ascending(tools, row));
          }
        });
  }

  private static List<NdArray> general(LinalgKit<?> tools) {
    List<NdArray> inputs = new ArrayList<>();
    LinalgKit.SQUARES.forEach(shape -> inputs.add(tools.random(shape)));
    inputs.add(tools.one(Matrix.identity(3)));
    inputs.add(tools.one(new Matrix(3, 3)));
    inputs.add(tools.withEigenvalues(2, 2, -1));
    return inputs;
  }

  private static <A> void eig(Cases<A> cases) {
    cases.each(
        "linalg.eig",
        "vectors that the matrix stretches, complex for real matrices too",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (NdArray x : general(tools)) {
            for (Layout layout : List.of(Layout.CONTIGUOUS, Layout.TRANSPOSED, Layout.STRIDED)) {
              checkEig(tools, x, tools.linalg().eig(layout.make(kit.xp(), x)));
            }
          }
        });
  }

  private static <A> void checkEig(LinalgKit<A> tools, NdArray x, Eig<A> z) {
    DType complex = Cells.complex(x.dtype());
    NdArray values = tools.read(z.eigenvalues(), complex, LinalgKit.vectors(x.shape()));
    List<Matrix> vectors = Matrix.of(tools.read(z.eigenvectors(), complex, x.shape()));
    List<Matrix> wanted = Matrix.of(x);
    List<NdArray> rows = LinalgKit.rows(values, wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      Matrix v = vectors.get(i);
      for (Complex length : diagonal(v.adjoint().times(v))) {
        tools.near(1, length.re(), v.rows());
      }
      Matrix stretched = v.times(Matrix.diagonal(rows.get(i)));
      tools.near(wanted.get(i).times(v), stretched, 2 * wanted.get(i).frobenius());
    }
  }

  private static List<Complex> diagonal(Matrix matrix) {
    List<Complex> diagonal = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      diagonal.add(matrix.at(i, i));
    }
    return diagonal;
  }

  private static List<Complex> sorted(NdArray values) {
    List<Complex> sorted = new ArrayList<>();
    values.cells().forEach(each -> sorted.add(Complex.of(each)));
    sorted.sort(Comparator.comparingDouble(z -> 1000 * Math.rint(64 * z.re()) + z.im()));
    return sorted;
  }

  private static <A> void same(LinalgKit<A> tools, NdArray values, Complex... expected) {
    List<Complex> found = sorted(values);
    for (int i = 0; i < expected.length; i++) {
      tools.near(expected[i].re(), found.get(i).re(), 20);
      tools.near(expected[i].im(), found.get(i).im(), 20);
    }
  }

  private static <A> void eigOfKnown(Cases<A> cases) {
    for (String function : List.of("eig", "eigvals")) {
      cases.each(
          "linalg." + function,
          "of a turn, of a triangle and of a companion matrix",
          Cases.FLOATING,
          (kit, dtype) -> {
            LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
            NdArray turn = NdArray.of(dtype, Shape.of(2, 2), 0, -1, 1, 0);
            same(tools, values(tools, function, turn), new Complex(0, -1), new Complex(0, 1));
            NdArray triangle = NdArray.of(dtype, Shape.of(3, 3), 3, 1, 2, 0, -2, 5, 0, 0, 1);
            same(
                tools,
                values(tools, function, triangle),
                new Complex(-2, 0),
                new Complex(1, 0),
                new Complex(3, 0));
            // x^3 - 1: the three roots of unity.
            NdArray companion = NdArray.of(dtype, Shape.of(3, 3), 0, 0, 1, 1, 0, 0, 0, 1, 0);
            double height = Math.sqrt(0.75);
            same(
                tools,
                values(tools, function, companion),
                new Complex(-0.5, -height),
                new Complex(-0.5, height),
                new Complex(1, 0));
          });
    }
  }

  private static <A> NdArray values(LinalgKit<A> tools, String function, NdArray x) {
    A array = tools.array(x);
    A values =
        function.equals("eig")
            ? tools.linalg().eig(array).eigenvalues()
            : tools.linalg().eigvals(array);
    return tools.read(values, Cells.complex(x.dtype()), LinalgKit.vectors(x.shape()));
  }

  private static <A> void eigvals(Cases<A> cases) {
    cases.each(
        "linalg.eigvals",
        "their sum is the trace",
        Cases.FLOATING,
        (kit, dtype) -> {
          LinalgKit<A> tools = new LinalgKit<>(kit, dtype);
          for (NdArray x : general(tools)) {
            NdArray values = values(tools, "eigvals", x);
            List<Matrix> matrices = Matrix.of(x);
            List<NdArray> rows = LinalgKit.rows(values, matrices.size());
            for (int i = 0; i < matrices.size(); i++) {
              Complex trace = total(diagonal(matrices.get(i)));
              Complex sum = total(diagonal(Matrix.diagonal(rows.get(i))));
              double scale = matrices.get(i).rows() * matrices.get(i).frobenius();
              tools.near(trace.re(), sum.re(), scale);
              tools.near(trace.im(), sum.im(), scale);
            }
          }
        });
  }

  private static Complex total(List<Complex> numbers) {
    Complex total = new Complex(0, 0);
    for (Complex each : numbers) {
      total = new Complex(total.re() + each.re(), total.im() + each.im());
    }
    return total;
  }
}
