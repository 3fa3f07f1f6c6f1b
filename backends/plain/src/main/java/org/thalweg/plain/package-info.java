/**
 * Arrays in Java memory: the default backend, and the oracle for the others. Start from {@link
 * org.thalweg.plain.PlainNamespace#INSTANCE}; its arrays are {@link org.thalweg.plain.PlainArray}s.
 */
@NullMarked
package org.thalweg.plain;

import org.jspecify.annotations.NullMarked;
