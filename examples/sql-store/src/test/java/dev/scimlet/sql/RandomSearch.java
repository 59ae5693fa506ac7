package dev.scimlet.sql;

import java.util.List;
import java.util.Random;

/**
 * What a client asks for: a filter, an order, and which page.
 *
 * @param endpoint where
 * @param filter the filter, or empty for none
 * @param sort the parameters of the order
 * @param page the parameters of the page, or the count of a walk by cursor
 * @param shape which attributes are wanted
 * @param walk whether all pages are read by cursor, there and back
 */
record RandomSearch(
    String endpoint, String filter, String sort, String page, String shape, boolean walk) {

  private static final List<String> USER_SORTS =
      List.of(
          "userName",
          "displayName",
          "nickName",
          "title",
          "externalId",
          "active",
          "id",
          "name.familyName",
          "name.middleName",
          "emails",
          "emails.value",
          "emails.type",
          "roles",
          "phoneNumbers",
          "meta.created",
          "meta.lastModified",
          Inventory.URI + ":text",
          Inventory.URI + ":exactText",
          Inventory.URI + ":texts",
          Inventory.URI + ":count",
          Inventory.URI + ":counts",
          Inventory.URI + ":weight",
          Inventory.URI + ":size",
          Inventory.URI + ":level",
          Inventory.URI + ":price",
          Inventory.URI + ":start",
          Inventory.URI + ":exactTexts",
          Inventory.URI + ":badge",
          Inventory.ENTERPRISE + ":employeeNumber",
          Inventory.URI + ":flag",
          Inventory.URI + ":moment",
          Inventory.URI + ":moments",
          Inventory.URI + ":place.city",
          Inventory.URI + ":parts.value",
          Inventory.URI + ":parts.amount",
          Inventory.URI + ":page");
  private static final List<String> GROUP_SORTS =
      List.of("displayName", "externalId", "id", "meta.lastModified");

  static RandomSearch of(Random random) {
    boolean users = random.nextInt(5) > 0;
    RandomFilters filters = new RandomFilters(random);
    int depth = random.nextInt(4);
    String filter = users ? filters.ofUsers(depth) : filters.ofGroups(depth);
    List<String> sorts = users ? USER_SORTS : GROUP_SORTS;
    String key = sorts.get(random.nextInt(sorts.size()));
    String direction = random.nextBoolean() ? "" : "&sortOrder=descending";
    boolean walk = random.nextInt(20) == 0;
    return new RandomSearch(
        users ? "/Users" : "/Groups",
        random.nextInt(walk ? 2 : 12) == 0 ? "" : filter,
        random.nextInt(5) < 2 ? "&sortBy=" + key + direction : "",
        walk ? "&count=" + (1 + random.nextInt(9)) : page(random),
        shape(random),
        walk);
  }

  private static String page(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "&count=0";
      case 1 -> "&startIndex=" + (1 + random.nextInt(40)) + "&count=" + random.nextInt(9);
      case 2 -> "&startIndex=1000000000000&count=5";
      case 3 -> "&startIndex=" + (1 + random.nextInt(9));
      default -> "&count=" + (1 + random.nextInt(12));
    };
  }

  /** Groups and members are derived, which costs most. */
  private static String shape(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "&attributes=displayName,groups,members";
      default -> "&excludedAttributes=groups,members," + Inventory.URI;
    };
  }

  String target() {
    return endpoint
        + "?"
        + (filter.isEmpty() ? "" : "filter=" + TenantServer.encoded(filter))
        + sort
        + page
        + shape;
  }

  @Override
  public String toString() {
    return endpoint + " filter=" + filter + sort + page + shape + (walk ? " by cursor" : "");
  }
}
