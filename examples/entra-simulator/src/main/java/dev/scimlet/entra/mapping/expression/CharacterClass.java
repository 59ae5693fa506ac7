package dev.scimlet.entra.mapping.expression;

/** The kinds of characters in a random text, in the order of the arguments of the function. */
enum CharacterClass {
  DIGIT(1, "0123456789"),
  SPECIAL(2, "~!@#$%^&*_-+=`|\\(){}[]:;\"'<>,.?/"),
  UPPER_CASE(3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  LOWER_CASE(4, "abcdefghijklmnopqrstuvwxyz");

  private final int argument;
  private final String characters;

  CharacterClass(int argument, String characters) {
    this.argument = argument;
    this.characters = characters;
  }

  String characters() {
    return characters;
  }

  /** The argument with the minimum of such characters, from 0; it follows the length. */
  int argument() {
    return argument;
  }
}
