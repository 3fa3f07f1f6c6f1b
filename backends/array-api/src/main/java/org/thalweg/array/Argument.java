package org.thalweg.array;

/**
 * An array handed to a public function, with the name of its parameter for errors.
 *
 * @param name the parameter's name
 * @param value the array
 * @param <U> the array's type
 */
public record Argument<U>(String name, U value) {}
