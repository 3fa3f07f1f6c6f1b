package org.thalweg.models.routing;

import org.thalweg.array.ArrayNamespace;

/**
 * The scaled complementary error function e^(x^2) erfc(x) of numbers from 0 on, in array code.
 *
 * <p>With u = (x - 15/4) / (x + 15/4), which is in [-1, 1), the function times 1 + 2 x is smooth in
 * u; its expansion in Chebyshev polynomials (Shepherd and Laframboise 1981,
 * doi:10.1090/S0025-5718-1981-0595058-X) is cut after degree 22, computed with 40 digits and
 * written in powers of u. The relative error is below 1e-15, and there are no branches.
 */
final class ScaledComplement {
  /** By power of u, the least one first. */
  private static final double[] COEFFICIENTS = {
    1.2375126308378275,
    -0.14024059858554525,
    0.0035854154854790257,
    0.08227673848999506,
    -0.10880393014244462,
    0.09230432116428125,
    -0.05869339857664934,
    0.02836227737211114,
    -0.009746579683265262,
    0.0017556261651970652,
    0.000293714378044958,
    -0.00029015535246077655,
    5.164652974177416e-05,
    2.2387565714911816e-05,
    -1.1438048033346894e-05,
    -9.792625707303523e-07,
    1.7419821586224816e-06,
    -5.084465378687302e-08,
    -2.4857126248016745e-07,
    1.879082322370048e-08,
    3.197926671666804e-08,
    -1.9551358868985616e-09,
    -2.623107347133476e-09,
  };

  private ScaledComplement() {}

  /** e^(x^2) erfc(x), x from 0 on. */
  static <A> A of(ArrayNamespace<A> xp, A x) {
    A u = xp.subtract(1.0, xp.divide(7.5, xp.add(x, 3.75)));
    A sum = xp.fullLike(u, COEFFICIENTS[COEFFICIENTS.length - 1]);
    for (int power = COEFFICIENTS.length - 2; power >= 0; power--) {
      sum = xp.add(xp.multiply(sum, u), COEFFICIENTS[power]);
    }
    return xp.divide(sum, xp.add(xp.multiply(x, 2.0), 1.0));
  }
}
