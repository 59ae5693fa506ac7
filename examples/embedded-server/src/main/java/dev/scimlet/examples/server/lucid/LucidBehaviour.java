package dev.scimlet.examples.server.lucid;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ResourceStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a server behaves as Lucid's does. Immutable.
 *
 * <p>All nodes over one store need the same behaviour: some of it changes what the store keeps
 * unique.
 *
 * @param switches what is switched on
 * @param addOns which licences {@link LucidSwitch#ADD_ON_NEEDS_BASE} is about
 * @param accountOwner the userName of the user who cannot be deleted, in any case, or null if
 *     everybody can be; it is the name that is protected, whoever has it
 */
public record LucidBehaviour(
    Set<LucidSwitch> switches, AddOns addOns, @Nullable String accountOwner) {

  /**
   * Copies and checks the components.
   *
   * @param switches as the component
   * @param addOns as the component
   * @param accountOwner as the component
   */
  public LucidBehaviour {
    Set<LucidSwitch> copy = EnumSet.noneOf(LucidSwitch.class);
    copy.addAll(switches);
    switches = Collections.unmodifiableSet(copy);
    Objects.requireNonNull(addOns);
  }

  /** {@return nothing beyond the RFC} */
  public static LucidBehaviour none() {
    return new LucidBehaviour(Set.of(), AddOns.toLucidchart(), null);
  }

  /** {@return what goes with the gallery application of Microsoft Entra ID: unique e-mails} */
  public static LucidBehaviour tutorial() {
    return none().with(LucidSwitch.UNIQUE_EMAILS);
  }

  /**
   * Switches something on.
   *
   * @param added what
   * @return a behaviour that differs in this
   */
  public LucidBehaviour with(LucidSwitch added) {
    Set<LucidSwitch> more = EnumSet.of(added);
    more.addAll(switches);
    return new LucidBehaviour(more, addOns, accountOwner);
  }

  /**
   * Switches something off.
   *
   * @param removed what
   * @return a behaviour that differs in this
   */
  public LucidBehaviour without(LucidSwitch removed) {
    Set<LucidSwitch> fewer = EnumSet.noneOf(LucidSwitch.class);
    fewer.addAll(switches);
    fewer.remove(removed);
    return new LucidBehaviour(fewer, addOns, accountOwner);
  }

  /**
   * Says which licences add to which.
   *
   * @param changed the licences
   * @return a behaviour that differs in this
   */
  public LucidBehaviour withAddOns(AddOns changed) {
    return new LucidBehaviour(switches, changed, accountOwner);
  }

  /**
   * Protects a user from deletion: 409. To switch the user off is no deletion, and possible.
   *
   * @param userName the userName, in any case
   * @return a behaviour that differs in this
   */
  public LucidBehaviour withAccountOwner(String userName) {
    return new LucidBehaviour(switches, addOns, userName);
  }

  /**
   * Tells whether something is switched on.
   *
   * @param what what
   * @return true if it is
   */
  public boolean has(LucidSwitch what) {
    return switches.contains(what);
  }

  /**
   * Chooses what the engine serves.
   *
   * @param types the resource types of the server
   * @return those types, with what is unique by this behaviour
   */
  public List<ResourceType> served(List<ResourceType> types) {
    return types.stream().map(type -> LucidTypes.served(type, switches)).toList();
  }

  /**
   * Chooses what the store keeps; {@link #over} needs a store that was opened for it.
   *
   * @param types the resource types of the server
   * @return what is {@link #served}, with what is kept beside it and shown to nobody
   */
  public List<ResourceType> kept(List<ResourceType> types) {
    return served(types).stream().map(type -> LucidTypes.kept(type, switches)).toList();
  }

  /**
   * Lays the rules around a store.
   *
   * @param store keeps the {@link #kept} types
   * @param types the resource types of the server
   * @return a store with the abilities and the promises of the other; the same store if there is
   *     nothing to rule
   * @throws IllegalArgumentException if teams are to be archived and the store does not keep their
   *     names unique by itself
   */
  public ResourceStore over(ResourceStore store, List<ResourceType> types) {
    ResourceStore result = store;
    if (has(LucidSwitch.ARCHIVE_TEAMS)) {
      result = LucidTypes.archiving(result, kept(types));
    }
    List<UserRule> rules = rules();
    return rules.isEmpty() ? result : new RuledStore(result, rules);
  }

  private List<UserRule> rules() {
    List<UserRule> rules = new ArrayList<>();
    // What is not stored anyway is not judged.
    if (has(LucidSwitch.ORGANIZATIONAL_GROUPS)) {
      rules.add(new OrganizationalLicences());
    }
    if (has(LucidSwitch.ADD_ON_NEEDS_BASE)) {
      rules.add(new AddOnLicences(addOns));
    }
    if (accountOwner != null) {
      rules.add(AccountOwner.named(accountOwner));
    }
    return rules;
  }
}
