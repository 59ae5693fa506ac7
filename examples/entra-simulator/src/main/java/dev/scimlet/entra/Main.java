package dev.scimlet.entra;

/** The command line. */
final class Main {

  private Main() {}

  /**
   * Runs a command.
   *
   * @param words the command and its options
   */
  public static void main(String[] words) {
    System.out.println(words.length);
  }
}
