package org.thalweg.autodiff;

/**
 * A function of two arrays and its derivatives, complex-linear in the (co)tangents.
 *
 * @param f the function
 * @param vjpX from a cotangent of the output to one of the first input
 * @param vjpY from a cotangent of the output to one of the second input
 * @param jvpX from a tangent of the first input to one of the output
 * @param jvpY from a tangent of the second input to one of the output
 * @param <A> the inner array type
 */
record BinaryRule<A>(
    Rules.Binary<A> f,
    Rules.PartialProduct<A> vjpX,
    Rules.PartialProduct<A> vjpY,
    Rules.PartialProduct<A> jvpX,
    Rules.PartialProduct<A> jvpY) {}
