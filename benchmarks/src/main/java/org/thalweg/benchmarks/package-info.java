/**
 * Speed and memory, measured with JMH. To build and to run:
 *
 * <pre>{@code
 * ./mvnw package -pl benchmarks -am -DskipTests
 * java -cp "benchmarks/target/*:benchmarks/target/lib/*" org.openjdk.jmh.Main NameOfBenchmark
 * }</pre>
 */
@NullMarked
package org.thalweg.benchmarks;

import org.jspecify.annotations.NullMarked;
