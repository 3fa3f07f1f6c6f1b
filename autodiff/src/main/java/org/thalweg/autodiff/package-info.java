/**
 * Derivatives of array functions, on every backend: start from {@link
 * org.thalweg.autodiff.Derivatives}.
 *
 * <p>A transform is a namespace over a namespace. {@link org.thalweg.autodiff.Tape} records what is
 * computed and takes cotangents back, {@link org.thalweg.autodiff.Dual} carries tangents forward; a
 * function written against {@link org.thalweg.array.ArrayNamespace} runs on either unchanged. Both
 * compute with the functions of the namespace below them, and so does a derivative: over another
 * transform it is differentiated again.
 *
 * <p>Conventions. Boolean and integer arrays are constants. Steps ({@code floor}, {@code round},
 * {@code sign}, comparisons, positions) have derivative zero. Ties of {@code max}, {@code min},
 * {@code maximum} and {@code minimum} share equally. The derivative of {@code abs}, {@code hypot}
 * and {@code std} at 0 is 0, that of {@code sqrt} is infinite; but a cotangent of zero times any
 * derivative is zero, so that a branch that {@code where} did not choose never leaks NaN. An array
 * of another transform than the one in hand is an error, never a wrong number.
 *
 * <p>Complex arrays. A loss is real, and its gradient at {@code z = a + ib} is {@code dL/da + i
 * dL/db}, the direction of steepest ascent, so that {@code z - step * gradient} descends.
 * Cotangents and tangents pair by {@code Re(conj(g) t)}: through a complex-differentiable {@code
 * f}, a tangent is multiplied by {@code f'(z)} and a cotangent by its conjugate. What reaches a
 * real array that met complex ones is the real part. Jacobians and Hessians are of real arrays.
 *
 * <p>Linear algebra. Vectors of decompositions are determined up to a sign or a complex phase,
 * those of equal eigenvalues or singular values up to a rotation, and so are those that complete a
 * basis (full {@code svd}, complete {@code qr}): gradients are right for losses that do not depend
 * on that choice. Where values are equal, those of a loss that treats them alike are, such as a sum
 * over them. {@code cholesky} and {@code eigh} take their argument as symmetric (Hermitian), and so
 * are their gradients. A singular matrix has a derivative of {@code det}, NaN as that of {@code
 * slogdet}, none of {@code inv} and {@code solve}, which fail; {@code pinv} has one where the rank
 * stays. Norms at 0 have derivative 0.
 *
 * <p>Multiplication is plain: an infinite factor behind a {@code where} that did not choose it
 * meets its cotangent of zero, which gives NaN. Guard it inside, with a second {@code where}.
 *
 * <p>Inside, {@code Rules} is the few forms in which a rule gives a function with its derivative;
 * each section of the standard has one file of rules, which serves both transforms.
 */
@NullMarked
package org.thalweg.autodiff;

import org.jspecify.annotations.NullMarked;
