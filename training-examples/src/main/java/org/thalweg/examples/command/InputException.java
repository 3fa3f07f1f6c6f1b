package org.thalweg.examples.command;

/**
 * Thrown where what the user gave cannot be used: an option, a file, a folder. The command line
 * shows its message in one line and ends with exit code 2.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Longest piece of a user's file that a message repeats. */
  private static final int MOST_CHARACTERS = 60;

  /**
   * An error in words.
   *
   * @param message what was found and what was wanted, one line
   */
  public InputException(String message) {
    super(message);
  }

  /**
   * An error with its cause, for a developer's eyes only.
   *
   * @param message what was found and what was wanted, one line
   * @param cause what led to it
   */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A piece of the user's input as a message shows it.
   *
   * @param text the piece
   * @return quoted, on one line, not too long
   */
  public static String quote(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    boolean fits = line.length() <= MOST_CHARACTERS;
    return "'" + (fits ? line : line.substring(0, MOST_CHARACTERS) + "...") + "'";
  }
}
