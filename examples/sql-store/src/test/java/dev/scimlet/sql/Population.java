package dev.scimlet.sql;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Member;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The resources of one tenant, at random. All tenants use the same ids, so that whoever forgets the
 * tenant is found out.
 *
 * @param tenant the tenant
 * @param writes what was written, in order
 */
record Population(String tenant, List<Write> writes) {

  private static final int USERS = 24;
  private static final int GROUPS = 8;
  private static final int NANOS_OF_MILLI = 1_000_000;

  /** A resource as it was written, at first or once more. */
  record Write(ResourceKey key, Instant time, Resource body, List<Member> members, boolean again) {}

  /** What a store of its own form keeps of times. */
  enum Times {
    NANOS,
    MILLIS;

    static Times of(long seed) {
      return seed % 2 == 0 ? NANOS : MILLIS;
    }
  }

  /** Times are to the nanosecond if the seed is even, and otherwise to the millisecond. */
  static Population of(String tenant, long seed) {
    Random random = new Random(seed);
    RandomValues values = new RandomValues(random);
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      writes.add(first(random, Inventory.USER, id(i), user(random, values, i), List.of()));
    }
    for (int i = 0; i < GROUPS; i++) {
      writes.add(first(random, Inventory.GROUP, id(USERS + i), group(values), members(random)));
    }
    for (int i = 0; i < USERS / 3; i++) {
      writes.add(again(random, writes.get(random.nextInt(USERS)), values));
    }
    Population population = new Population(tenant, List.copyOf(writes));
    return Times.of(seed) == Times.NANOS ? population : population.inMillis();
  }

  /** The same with longer times, in the same order. */
  private Population inMillis() {
    return new Population(
        tenant,
        writes.stream()
            .map(
                write -> {
                  Instant time = write.time();
                  int nanos = time.getNano() * NANOS_OF_MILLI;
                  return new Write(
                      write.key(),
                      Instant.ofEpochSecond(time.getEpochSecond(), nanos),
                      write.body(),
                      write.members(),
                      write.again());
                })
            .toList());
  }

  /** The same with other ids, for tables in which no two tenants share an id. */
  Population withIds(UnaryOperator<String> change) {
    return new Population(
        tenant,
        writes.stream()
            .map(
                write ->
                    new Write(
                        new ResourceKey(write.key().resourceType(), change.apply(write.key().id())),
                        write.time(),
                        write.body(),
                        write.members().stream()
                            .map(member -> new Member(change.apply(member.value()), member.type()))
                            .toList(),
                        write.again()))
            .toList());
  }

  /** Ids whose order differs between code points, code units and what databases collate. */
  static String id(int number) {
    return List.of("a", "B", "_", "-", "~", "Z").get(number % 6) + number;
  }

  static int size() {
    return USERS + GROUPS;
  }

  StoreContext context(Instant now) {
    return new StoreContext(tenant, "differential", now, Instant.now().plusSeconds(300));
  }

  void load(ResourceStore store) {
    Optional<Transactions> transactions = store.capability(Transactions.class);
    if (transactions.isEmpty()) {
      writes.forEach(write -> write(store, write));
      return;
    }
    transactions
        .get()
        .inTransaction(
            context(Instant.EPOCH),
            within -> {
              writes.forEach(write -> write(within, write));
              return true;
            });
  }

  private void write(ResourceStore store, Write write) {
    StoreContext context = context(write.time());
    Optional<Memberships> memberships = store.capability(Memberships.class);
    if (write.again()) {
      store.replace(context, write.key(), write.body(), Version.ANY);
    } else if (write.members().isEmpty()) {
      store.insert(context, write.key(), write.body());
    } else if (memberships.isPresent()) {
      memberships.get().insert(context, write.key(), write.body(), write.members());
    } else {
      store.insert(context, write.key(), withMembers(write.body(), write.members()));
    }
  }

  private static Resource withMembers(Resource group, List<Member> members) {
    return group.with(
        "members",
        ScimArray.of(
            members.stream()
                .<ScimValue>map(
                    member ->
                        ScimObject.builder()
                            .put("value", member.value())
                            .putIfPresent("type", member.type())
                            .build())
                .toList()));
  }

  private static Write first(
      Random random, ResourceType type, String id, ScimObject body, List<Member> members) {
    return new Write(
        new ResourceKey(type.name(), id), time(random), Resource.of(type, body), members, false);
  }

  /** The same name with other attributes. */
  private static Write again(Random random, Write before, RandomValues values) {
    String name = Objects.requireNonNull(before.body().body().getString("userName"));
    ScimObject body = user(random, values, 0).with("userName", ScimString.of(name));
    Resource changed = Resource.of(Inventory.USER, withoutBadge(body));
    return new Write(before.key(), time(random), changed, List.of(), true);
  }

  private static ScimObject withoutBadge(ScimObject body) {
    ScimObject inventory = body.getObject(Inventory.URI);
    return inventory == null
        ? body
        : body.with(Inventory.URI, inventory.without("badge").with("note", ScimString.of("again")));
  }

  /** Few moments, so that many resources share one; to the nanosecond. */
  private static Instant time(Random random) {
    return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(3), random.nextInt(3));
  }

  private static ScimObject user(Random random, RandomValues values, int number) {
    ScimObject.Builder user = ScimObject.builder();
    String text = ((ScimString) values.text()).value();
    user.put("userName", random.nextBoolean() ? text + number : number + "-" + text);
    values.maybe(user, "externalId", values::text);
    values.maybe(user, "displayName", values::text);
    values.maybe(user, "nickName", values::text);
    values.maybe(user, "title", values::text);
    values.maybe(user, "active", values::flag);
    values.maybe(
        user,
        "name",
        () -> {
          ScimObject.Builder name = ScimObject.builder();
          values.maybe(name, "familyName", values::text);
          values.maybe(name, "givenName", values::text);
          values.maybe(name, "middleName", values::text);
          return name.build();
        });
    values.maybe(user, "emails", () -> values.several(() -> values.element(ScimObject.builder())));
    values.maybe(user, "phoneNumbers", () -> phones(values));
    values.maybe(user, "roles", () -> values.several(() -> values.element(ScimObject.builder())));
    values.maybe(user, Inventory.ENTERPRISE, () -> enterprise(values));
    values.maybe(user, Inventory.URI, () -> inventory(values, number));
    return user.build();
  }

  /** At most one of each type, as columns hold them. */
  private static ScimArray phones(RandomValues values) {
    ScimObject.Builder numbers = ScimObject.builder();
    values.maybe(numbers, "work", values::text);
    values.maybe(numbers, "home", values::text);
    ScimObject made = numbers.build();
    List<ScimValue> phones = new ArrayList<>();
    for (String type : made.names()) {
      ScimObject.Builder phone =
          ScimObject.builder().put("value", Objects.requireNonNull(made.get(type)));
      if (type.equals("work")) {
        values.maybe(phone, "primary", values::flag);
      }
      phones.add(phone.put("type", type).build());
    }
    return ScimArray.of(phones);
  }

  private static ScimObject enterprise(RandomValues values) {
    ScimObject.Builder enterprise = ScimObject.builder();
    values.maybe(enterprise, "employeeNumber", values::text);
    values.maybe(enterprise, "department", values::text);
    return enterprise.build();
  }

  private static ScimObject inventory(RandomValues values, int number) {
    ScimObject.Builder data = ScimObject.builder();
    values.maybe(data, "badge", () -> ScimString.of("Badge-" + number));
    values.maybe(data, "text", values::text);
    values.maybe(data, "exactText", values::text);
    values.maybe(data, "note", values::text);
    values.maybe(data, "texts", () -> values.several(values::text));
    values.maybe(data, "exactTexts", () -> values.several(values::text));
    values.maybe(data, "notes", () -> values.several(values::text));
    values.maybe(data, "count", values::integer);
    values.maybe(data, "counts", () -> values.several(values::integer));
    values.maybe(data, "weight", values::decimal);
    values.maybe(data, "weights", () -> values.several(values::decimal));
    values.maybe(data, "size", values::decimal);
    values.maybe(data, "level", values::level);
    values.maybe(data, "price", values::price);
    values.maybe(data, "start", values::start);
    values.maybe(data, "flag", values::flag);
    values.maybe(data, "moment", values::moment);
    values.maybe(data, "moments", () -> values.several(values::moment));
    values.maybe(data, "page", values::page);
    values.maybe(data, "blob", values::blob);
    values.maybe(
        data,
        "place",
        () -> {
          ScimObject.Builder place = ScimObject.builder();
          values.maybe(place, "city", values::text);
          values.maybe(place, "labels", () -> values.several(values::text));
          values.maybe(place, "floor", values::integer);
          return place.build();
        });
    values.maybe(data, "parts", () -> values.several(() -> part(values)));
    return data.build();
  }

  private static ScimObject part(RandomValues values) {
    ScimObject.Builder part = ScimObject.builder();
    values.maybe(part, "amount", values::decimal);
    values.maybe(part, "since", values::moment);
    return values.element(part);
  }

  private static ScimObject group(RandomValues values) {
    ScimObject.Builder group = ScimObject.builder().put("displayName", values.text());
    values.maybe(group, "externalId", values::text);
    return group.build();
  }

  /** Users, groups and somebody who is gone, ordered as members are answered. */
  private static List<Member> members(Random random) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (random.nextInt(6) == 0) {
        members.add(new Member(id(i), i < USERS ? "User" : "Group"));
      }
    }
    if (random.nextInt(4) == 0) {
      members.add(new Member("gone", null));
    }
    members.sort(Comparator.comparing(Member::value));
    return random.nextInt(4) == 0 ? List.of() : List.copyOf(members);
  }
}
