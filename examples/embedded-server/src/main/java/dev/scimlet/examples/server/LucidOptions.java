package dev.scimlet.examples.server;

import dev.scimlet.examples.server.lucid.AddOns;
import dev.scimlet.examples.server.lucid.LucidBehaviour;
import dev.scimlet.examples.server.lucid.LucidSwitch;
import dev.scimlet.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a command line says of Lucid's documented behaviour. */
final class LucidOptions {

  static final String EMAILS_MAY_REPEAT = "--lucid-emails-may-repeat";

  private static final String UNIQUE_EMAILS = "emails.value";
  private static final String SWITCHES = "--lucid";
  private static final String OWNER = "--lucid-owner";
  private static final String ADD_ONS = "--lucid-add-ons";

  static final Set<String> VALUES = Set.of(SWITCHES, OWNER, ADD_ONS);

  private static final Map<String, LucidSwitch> NAMES =
      Map.of(
          "add-on-needs-base", LucidSwitch.ADD_ON_NEEDS_BASE,
          "archive-teams", LucidSwitch.ARCHIVE_TEAMS,
          "organizational-groups", LucidSwitch.ORGANIZATIONAL_GROUPS);

  private LucidOptions() {}

  /**
   * Reads the options.
   *
   * @throws UsageException if they name what there is not
   */
  static LucidBehaviour read(CommandLine line) {
    LucidBehaviour behaviour = LucidBehaviour.tutorial();
    if (line.has(EMAILS_MAY_REPEAT)) {
      behaviour = behaviour.without(LucidSwitch.UNIQUE_EMAILS);
    }
    for (String name : line.find(SWITCHES).map(LucidOptions::names).orElse(List.of())) {
      behaviour = behaviour.with(find(name));
    }
    if (line.find(ADD_ONS).isPresent()) {
      behaviour = behaviour.withAddOns(addOns(line.find(ADD_ONS).get()));
    }
    return line.find(OWNER).map(behaviour::withAccountOwner).orElse(behaviour);
  }

  /** Names the option that helps where users share e-mail addresses already. */
  static StorageException explained(StorageException failure) {
    boolean repeated =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(LucidOptions::isOfEmails);
    return repeated
        ? new StorageException(
            failure.getMessage() + " With " + EMAILS_MAY_REPEAT + " users may share addresses.",
            failure)
        : failure;
  }

  private static boolean isOfEmails(Throwable failure) {
    return failure instanceof StoreException.Uniqueness taken
        && taken.attribute().equals(UNIQUE_EMAILS);
  }

  private static LucidSwitch find(String name) {
    LucidSwitch found = NAMES.get(name);
    if (found == null) {
      throw new UsageException(
          SWITCHES
              + " knows "
              + String.join(", ", NAMES.keySet().stream().sorted().toList())
              + ".");
    }
    return found;
  }

  private static AddOns addOns(String text) {
    int equals = text.indexOf('=');
    List<String> products = equals < 1 ? List.of() : names(text.substring(equals + 1));
    if (products.isEmpty()) {
      throw new UsageException(
          ADD_ONS + " must be a product and its add-ons, for instance Lucidchart=Lucidspark.");
    }
    try {
      return new AddOns(text.substring(0, equals), Set.copyOf(products));
    } catch (IllegalArgumentException e) {
      throw new UsageException(ADD_ONS + ": no product adds to itself.", e);
    }
  }

  private static List<String> names(String text) {
    return List.of(text.split(",")).stream().filter(name -> !name.isEmpty()).toList();
  }
}
