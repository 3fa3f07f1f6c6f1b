/** The contracts that every backend, rule and operator must pass, as JUnit classes to extend. */
@NullMarked
package org.thalweg.testkit;

import org.jspecify.annotations.NullMarked;
