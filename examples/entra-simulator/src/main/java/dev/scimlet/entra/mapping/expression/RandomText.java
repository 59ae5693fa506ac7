package dev.scimlet.entra.mapping.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A random text under construction. */
final class RandomText {

  private final RandomGenerator random;
  private final String avoided;
  private final List<String> drawn = new ArrayList<>();

  RandomText(RandomGenerator random, String avoided) {
    this.random = random;
    this.avoided = avoided;
  }

  int length() {
    return drawn.size();
  }

  /** Adds characters of a class; answers false if there is none to draw. */
  boolean add(CharacterClass characters, int count) {
    return count == 0 || draw(allowed(characters.characters()), count);
  }

  /** Adds letters and digits up to a length. */
  boolean fill(int length) {
    String any =
        CharacterClass.DIGIT.characters()
            + CharacterClass.UPPER_CASE.characters()
            + CharacterClass.LOWER_CASE.characters();
    int count = length - length();
    return count == 0 || draw(allowed(any), count);
  }

  String shuffled() {
    for (int last = drawn.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      drawn.set(last, drawn.set(other, drawn.get(last)));
    }
    return String.join("", drawn);
  }

  private boolean draw(List<String> characters, int count) {
    if (characters.isEmpty()) {
      return false;
    }
    for (int index = 0; index < count; index++) {
      drawn.add(characters.get(random.nextInt(characters.size())));
    }
    return true;
  }

  private List<String> allowed(String characters) {
    return characters
        .chars()
        .filter(character -> avoided.indexOf(character) < 0)
        .mapToObj(Character::toString)
        .collect(Collectors.toList());
  }
}
