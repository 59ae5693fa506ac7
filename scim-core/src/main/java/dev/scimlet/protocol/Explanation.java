package dev.scimlet.protocol;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a PATCH or PUT was understood and what it changes, for an operator who wonders what a client
 * really asks for. {@link ScimEngine#explain} makes one without changing anything; under {@link
 * EventDetail#DEBUG} a {@link RequestEvent} carries one of what did happen.
 *
 * <p>It holds values of attributes. In the place of those that are never returned (RFC 7643 section
 * 7), such as passwords, stands a {@code ScimSecret} that reveals nothing. Immutable.
 *
 * @param status the HTTP status of the answer
 * @param scimType the kind of error, or null
 * @param detail what the client is told of the error, or null if there is none
 * @param steps the operations of a PATCH as they were understood, in order; empty for a PUT, and
 *     for a PATCH that could not be understood
 * @param repairs the leniencies that were needed, in order
 * @param changes the attributes that differ, without the members of a group; empty if nothing was
 *     changed
 * @param membersAdded ids of those who become members of the group
 * @param membersRemoved ids of those who stop being members of the group; all of them, if it is
 *     emptied
 */
public record Explanation(
    int status,
    @Nullable ScimType scimType,
    @Nullable String detail,
    List<Step> steps,
    List<FiredRepair> repairs,
    List<AttributeChange> changes,
    List<String> membersAdded,
    List<String> membersRemoved) {

  private static final int FIRST_ERROR = 400;

  /**
   * Something that a PATCH does to one target. An operation without a path has become a step for
   * each attribute in its value.
   *
   * @param operation the position of the operation in the request, from 1
   * @param kind what is done
   * @param target the canonical path, with the filter that selects values, if there is one
   * @param value the operand in the form that the schema asks for; null for none, which unassigns
   *     the target
   */
  public record Step(
      int operation, PatchOperation.Kind kind, String target, @Nullable ScimValue value) {}

  /**
   * Copies and checks the components.
   *
   * @param status as the component
   * @param scimType as the component
   * @param detail as the component
   * @param steps as the component
   * @param repairs as the component
   * @param changes as the component
   * @param membersAdded as the component
   * @param membersRemoved as the component
   */
  public Explanation {
    steps = List.copyOf(steps);
    repairs = List.copyOf(repairs);
    changes = List.copyOf(changes);
    membersAdded = List.copyOf(membersAdded);
    membersRemoved = List.copyOf(membersRemoved);
  }

  /** {@return whether the request is answered with an error} */
  public boolean isRefused() {
    return status >= FIRST_ERROR;
  }

  /** {@return whether the resource stays as it is} */
  public boolean changesNothing() {
    return changes.isEmpty() && membersAdded.isEmpty() && membersRemoved.isEmpty();
  }

  /**
   * Tells the same in words.
   *
   * @return a line for the answer, each step, each repair and each change; long values and long
   *     lists are cut, and nothing that a client sent can start a line of its own
   */
  public List<String> lines() {
    return ExplanationText.lines(this);
  }

  /** {@return the {@link #lines}, one below the other} */
  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
