/**
 * What every subcommand shares: reading files whose errors name file and line, periods, progress,
 * and results that are written whole or not at all. Start from {@link
 * org.thalweg.examples.command.InputException}: the one way to tell a user what is wrong with what
 * they gave.
 */
@NullMarked
package org.thalweg.examples.command;

import org.jspecify.annotations.NullMarked;
