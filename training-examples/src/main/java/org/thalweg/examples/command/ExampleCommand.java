package org.thalweg.examples.command;

import java.util.concurrent.Callable;

/**
 * A subcommand that a module of its own adds to the command line, registered as a service: an
 * annotated picocli command that gives its exit status.
 */
public interface ExampleCommand extends Callable<Integer> {}
