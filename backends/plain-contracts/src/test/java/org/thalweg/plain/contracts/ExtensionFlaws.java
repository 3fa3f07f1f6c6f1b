package org.thalweg.plain.contracts;

import java.util.stream.Stream;
import org.thalweg.array.Eig;
import org.thalweg.array.FftNorm;
import org.thalweg.array.MatrixNorm;
import org.thalweg.array.Qr;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Faults of linear algebra and Fourier transforms that the contract must find. */
final class ExtensionFlaws {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private ExtensionFlaws() {}

  private static NamespaceContractCatchesTest.Flawed flawed(
      String function, String how, NamespaceContractCatchesTest.Flaw flaw) {
    return new NamespaceContractCatchesTest.Flawed(function, how, flaw);
  }

  private static PlainArray array(Object x) {
    return (PlainArray) x;
  }

  static Stream<NamespaceContractCatchesTest.Flawed> linalg() {
    return Stream.of(
        flawed(
            "linalg.cholesky",
            "leaves something in the other triangle",
            (z, x) -> XP.add(array(z), XP.triu(XP.onesLike(array(z)), 1))),
        flawed("linalg.det", "has the other sign", (z, x) -> XP.negative(array(z))),
        flawed(
            "linalg.eigh",
            "has its vectors in rows",
            (z, x) -> {
              Eig<?> right = (Eig<?>) z;
              return new Eig<>(
                  array(right.eigenvalues()), XP.matrixTranspose(array(right.eigenvectors())));
            }),
        flawed(
            "linalg.matrixNorm",
            "takes 2 for infinity",
            (z, x) ->
                x.length == 3 && x[2] == MatrixNorm.TWO
                    ? XP.linalg().matrixNorm(array(x[0]), (boolean) x[1], MatrixNorm.INFINITY)
                    : z),
        flawed("linalg.pinv", "ignores its tolerance", (z, x) -> XP.linalg().pinv(array(x[0]))),
        flawed(
            "linalg.qr",
            "has another R",
            (z, x) -> {
              Qr<?> right = (Qr<?>) z;
              return new Qr<>(array(right.q()), XP.negative(array(right.r())));
            }),
        flawed(
            "linalg.slogdet",
            "is not minus infinity",
            (z, x) -> {
              SlogDet<?> right = (SlogDet<?>) z;
              return new SlogDet<>(array(right.sign()), XP.clip(array(right.logabsdet()), -1e9));
            }),
        flawed("linalg.solve", "is near", (z, x) -> XP.multiply(array(z), 1 + 1e-3)),
        flawed(
            "linalg.svd",
            "ascends",
            (z, x) -> {
              Svd<?> right = (Svd<?>) z;
              return new Svd<>(
                  XP.flip(array(right.u()), -1),
                  XP.flip(array(right.s()), -1),
                  XP.flip(array(right.vh()), -2));
            }),
        flawed("linalg.svdvals", "ascends", (z, x) -> XP.flip(array(z), -1)));
  }

  static Stream<NamespaceContractCatchesTest.Flawed> fft() {
    return Stream.of(
        flawed(
            "fft.fft",
            "forgets its scale",
            (z, x) ->
                x.length == 4 && x[3] == FftNorm.ORTHO
                    ? XP.fft().fft(array(x[0]), (long) x[1], (int) x[2])
                    : z),
        flawed("fft.ifft", "turns the other way", (z, x) -> XP.flip(array(z), -1)),
        flawed("fft.rfft", "has the other sign", (z, x) -> XP.conj(array(z))),
        flawed("fft.fftshift", "shifts back", (z, x) -> XP.fft().ifftshift(array(z))),
        flawed(
            "fft.hfft",
            "has the scale of irfft",
            (z, x) ->
                x.length == 4
                    ? XP.fft().irfft(XP.conj(array(x[0])), (long) x[1], (int) x[2], (FftNorm) x[3])
                    : z),
        flawed("fft.fftfreq", "has no negative frequencies", (z, x) -> XP.abs(array(z))));
  }
}
