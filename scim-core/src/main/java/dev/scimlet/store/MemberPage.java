package dev.scimlet.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some members of a group.
 *
 * @param members the members, in an order that stays the same from page to page
 * @param next where the next page starts, or null after the last one
 */
public record MemberPage(List<Member> members, @Nullable String next) {

  /**
   * Copies and checks the components.
   *
   * @param members as the component
   * @param next as the component
   */
  public MemberPage {
    members = List.copyOf(members);
  }
}
