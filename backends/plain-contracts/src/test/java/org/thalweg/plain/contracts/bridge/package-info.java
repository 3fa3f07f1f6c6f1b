/** Namespaces driven by reflection alone, and the table of functions that is made so. */
@org.jspecify.annotations.NullMarked
package org.thalweg.plain.contracts.bridge;
