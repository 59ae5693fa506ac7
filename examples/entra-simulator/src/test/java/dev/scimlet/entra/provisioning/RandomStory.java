package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.InMemoryDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** What may happen to a directory; the same random numbers make the same story. */
final class RandomStory {

  private static final int USERS = 6;
  private static final int GROUPS = 3;
  private static final int CHAPTERS = 6;
  private static final int EDITS = 5;

  private RandomStory() {}

  /** The first chapter fills and assigns everything, the others edit. */
  static List<Consumer<InMemoryDirectory>> of(Random random) {
    List<Consumer<InMemoryDirectory>> chapters = new ArrayList<>();
    chapters.add(RandomStory::fill);
    for (int chapter = 1; chapter < CHAPTERS; chapter++) {
      List<Consumer<InMemoryDirectory>> edits = new ArrayList<>();
      for (int edit = 0; edit < EDITS; edit++) {
        edits.add(edit(random));
      }
      chapters.add(directory -> edits.forEach(edit -> edit.accept(directory)));
    }
    return chapters;
  }

  private static void fill(InMemoryDirectory directory) {
    for (int i = 0; i < USERS; i++) {
      user(directory, i);
      directory.assign("u" + i);
    }
    for (int i = 0; i < GROUPS; i++) {
      directory.group("g" + i, "Group " + i, List.of("u" + i, "u" + (i + 1))).assign("g" + i);
    }
  }

  private static Consumer<InMemoryDirectory> edit(Random random) {
    int number = random.nextInt(USERS);
    String id = "u" + number;
    String other = "u" + random.nextInt(USERS);
    String word = "W" + random.nextInt(1_000);
    return switch (random.nextInt(9)) {
      case 0 -> directory -> there(directory, number).set(id, "surname", word);
      case 1 -> directory -> there(directory, number).set(id, "jobTitle", word);
      case 2 -> directory -> there(directory, number).set(id, "jobTitle", (JsonNode) null);
      case 3 -> directory -> there(directory, number).set(id, "accountEnabled", BooleanNode.FALSE);
      case 4 -> directory -> there(directory, number).set(id, "accountEnabled", BooleanNode.TRUE);
      case 5 -> directory -> there(directory, number).set(id, "manager", other);
      case 6 -> directory -> directory.remove(id);
      case 7 ->
          random.nextBoolean()
              ? directory -> directory.unassign(id)
              : directory -> directory.assign(id);
      default -> group(random);
    };
  }

  private static Consumer<InMemoryDirectory> group(Random random) {
    int number = random.nextInt(GROUPS);
    String name = "Group " + number + "-" + random.nextInt(3);
    List<String> members =
        IntStream.range(0, USERS)
            .filter(user -> random.nextBoolean())
            .mapToObj(user -> "u" + user)
            .toList();
    return random.nextInt(5) == 0
        ? directory -> directory.remove("g" + number)
        : directory -> directory.group("g" + number, name, members);
  }

  /** A user that was removed comes back as it was at the begin. */
  private static InMemoryDirectory there(InMemoryDirectory directory, int number) {
    boolean there =
        directory.read().users().stream().anyMatch(user -> user.objectId().equals("u" + number));
    return there ? directory : user(directory, number);
  }

  private static InMemoryDirectory user(InMemoryDirectory directory, int number) {
    return directory.user("u" + number, "u" + number + "@b.c", "User", "N" + number);
  }
}
