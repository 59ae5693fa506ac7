package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.AssignsIds;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Tables of a host keep their own rules, and nothing is told stored that is not")
class MappedRulesTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final StoreContext CONTEXT = context("one", NOW);

  private static final ResourceType THING =
      ResourceType.of(
          "Thing",
          "/Things",
          Schema.of(
              "urn:example:Thing",
              "Thing",
              Attribute.string("name").build(),
              Attribute.string("code").caseExact().build(),
              Attribute.string("colour").build(),
              Attribute.builder("size", AttributeType.INTEGER).build(),
              Attribute.builder("weight", AttributeType.DECIMAL).build(),
              Attribute.builder("since", AttributeType.DATE_TIME).build(),
              Attribute.builder("on", AttributeType.BOOLEAN).build(),
              Attribute.complex(
                      "mails", Attribute.string("value").build(), Attribute.string("type").build())
                  .multiValued()
                  .build()));

  private static final List<String> SCHEMA =
      List.of(
          "create table thing (id bigint generated always as identity primary key, name varchar(5)"
              + " not null, name_key text collate \"C\", code text unique, colour text check (colour"
              + " <> 'red'), size smallint, weight numeric(5, 2), since timestamptz, is_on boolean"
              + " not null default true, external_id text, note text, version integer not null"
              + " default 7, created_at timestamptz)",
          "create table thing_mail (thing bigint not null references thing (id), address text not"
              + " null, kind text, verified boolean not null default false)",
          "create table part_of (thing bigint references thing (id))");

  private HikariDataSource database;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = HostDatabases.sqlite(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void open(SqlDialect dialect) {
    if (dialect == SqlDialect.POSTGRESQL) {
      database.close();
      database = HostDatabases.postgresql();
    }
  }

  private static StoreContext context(String tenant, Instant now) {
    return new StoreContext(tenant, "", now, Instant.now().plus(Duration.ofMinutes(5)));
  }

  private static TableMapping things() {
    return TableMapping.of("thing")
        .generatedId("id", "x")
        .version("version")
        .created("created_at")
        .text("externalId", "external_id")
        .text("name", "name")
        .key("name", "name_key")
        .text("code", "code")
        .text("colour", "colour")
        .integer("size", "size")
        .decimal("weight", "weight")
        .dateTime("since", "since")
        .bool("on", "is_on")
        .rows(
            "mails",
            ChildTable.of("thing_mail", "thing").text("value", "address").text("type", "kind"));
  }

  private MappedResourceStore store(SqlDialect dialect) {
    open(dialect);
    HostDatabases.run(database, SCHEMA);
    return store(things());
  }

  private MappedResourceStore store(TableMapping mapping) {
    return MappedResourceStore.builder(database).map(THING, mapping).tenant("one").build();
  }

  private static ScimObject.Builder named(String name) {
    return ScimObject.builder().put("name", name).put("on", true);
  }

  private static StoredResource insert(MappedResourceStore store, ScimObject body) {
    return store.insert(
        CONTEXT, new ResourceKey("Thing", UUID.randomUUID().toString()), Resource.of(THING, body));
  }

  private static StoredResource replace(
      MappedResourceStore store, StoredResource old, ScimObject body) {
    return store.replace(CONTEXT, old.key(), Resource.of(THING, body), old.version());
  }

  private static StoredResource read(MappedResourceStore store, ResourceKey key) {
    return store.get(CONTEXT, key, Projection.everything()).orElseThrow();
  }

  private static void refused(int status, String detail, ThrowingCallable change) {
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(change)
        .withMessageContaining(detail)
        .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void valuesThatDoNotFitAreRefusedByName(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    boolean postgresql = dialect == SqlDialect.POSTGRESQL;
    refused(400, "name", () -> insert(store, ScimObject.builder().put("on", true).build()));
    refused(400, "name", () -> insert(store, named("x").put("name", "a\0").build()));
    if (postgresql) {
      refused(400, "name", () -> insert(store, named("sixsix").build()));
      refused(400, "size", () -> insert(store, named("a").put("size", 40_000).build()));
      refused(
          400, "weight", () -> insert(store, named("a").put("weight", number("1.234")).build()));
      refused(400, "", () -> insert(store, named("a").put("weight", number("1234567")).build()));
    }
    refused(400, "size", () -> insert(store, named("a").put("size", number("1e30")).build()));
    refused(400, "size", () -> insert(store, named("a").put("size", Long.MAX_VALUE).build()));
    refused(
        400,
        "since",
        () -> insert(store, named("a").put("since", "2026-01-01T00:00:00.123456789Z").build()));
    refused(400, "database refuses", () -> insert(store, named("a").put("colour", "red").build()));
    refused(
        400,
        "mails.value",
        () ->
            insert(
                store,
                named("a")
                    .put("mails", ScimArray.of(ScimObject.builder().put("type", "x").build()))
                    .build()));
    refused(400, "other", () -> insert(store, named("a").put("other", "x").build()));
    assertThat(HostDatabases.text(database, "select count(*) from thing")).isEqualTo("0");
    StoredResource kept = insert(store, named("fünf5").put("weight", number("1.50")).build());
    refused(400, "name", () -> replace(store, kept, ScimObject.builder().put("on", true).build()));
    assertThat(read(store, kept.key())).isEqualTo(kept);
  }

  private static ScimNumber number(String text) {
    return ScimNumber.of(new BigDecimal(text));
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void defaultsOfTheDatabaseAreAnswered(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    StoredResource made = insert(store, ScimObject.builder().put("name", "a").build());
    assertThat(made.resource().get("on")).isEqualTo(named("a").build().get("on"));
    StoredResource off = replace(store, made, named("a").put("on", false).build());
    StoredResource again = replace(store, off, ScimObject.builder().put("name", "a").build());
    assertThat(again.resource().body()).isEqualTo(named("a").build());
    assertThat(again).isEqualTo(read(store, again.key()));
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void aValueThatATriggerChangesIsRefused(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    HostDatabases.run(
        database,
        dialect == SqlDialect.POSTGRESQL
            ? List.of(
                "create function low() returns trigger language plpgsql as 'begin new.code :="
                    + " lower(new.code); return new; end'",
                "create trigger low before insert on thing for each row execute function low()")
            : List.of(
                "create trigger low after insert on thing begin update thing set code ="
                    + " lower(code) where id = new.id; end"));
    refused(400, "code", () -> insert(store, named("a").put("code", "Ab").build()));
    assertThat(insert(store, named("a").put("code", "ab").build()).resource().get("code"))
        .isNotNull();
    assertThat(HostDatabases.text(database, "select count(*) from thing")).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void aConstraintThatIsNotDeclaredIsAConflict(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    insert(store, named("a").put("code", "x").build());
    refused(409, "unique", () -> insert(store, named("b").put("code", "x").build()));
    StoredResource other = insert(store, named("c").build());
    refused(409, "unique", () -> replace(store, other, named("c").put("code", "x").build()));
    store.delete(CONTEXT, other.key(), Version.ANY);
    MappedResourceStore declared = store(things().unique("code"));
    assertThatExceptionOfType(StoreException.Uniqueness.class)
        .isThrownBy(() -> insert(declared, named("b").put("code", "x").build()))
        .satisfies(refusal -> assertThat(refusal.attribute()).isEqualTo("code"));
    assertThat(HostDatabases.text(database, "select count(*) from thing")).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void whatOthersWriteIsNotOverwritten(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    StoredResource old = insert(store, named("a").put("colour", "blue").build());
    HostDatabases.run(
        database,
        List.of("update thing set note = 'mine', colour = 'green', version = version + 1"));
    assertThatExceptionOfType(StoreException.VersionMismatch.class)
        .isThrownBy(() -> replace(store, old, named("b").build()));
    assertThatExceptionOfType(StoreException.VersionMismatch.class)
        .isThrownBy(() -> store.delete(CONTEXT, old.key(), old.version()));
    StoredResource now = read(store, old.key());
    assertThat(now.resource().body().getString("colour")).isEqualTo("green");
    replace(store, now, named("b").put("colour", "green").build());
    assertThat(HostDatabases.text(database, "select note from thing")).isEqualTo("mine");
    assertThat(replace(store, read(store, old.key()), named("b").put("colour", "green").build()))
        .isEqualTo(read(store, old.key()));
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void rowsOfValuesThatStayAreNotTouched(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    ScimObject one = ScimObject.builder().put("value", "a@x").put("type", "work").build();
    ScimObject two = ScimObject.builder().put("value", "b@x").build();
    ScimObject three = ScimObject.builder().put("value", "c@x").build();
    StoredResource old = insert(store, named("a").put("mails", ScimArray.of(one, two)).build());
    HostDatabases.run(database, List.of("update thing_mail set verified = true"));
    StoredResource same =
        replace(store, old, named("a").put("mails", ScimArray.of(two, one)).build());
    assertThat(same).isEqualTo(old);
    StoredResource changed =
        replace(store, old, named("a").put("mails", ScimArray.of(three, one)).build());
    assertThat(changed.version()).isNotEqualTo(old.version());
    assertThat(
            HostDatabases.text(database, "select address from thing_mail where verified is true"))
        .isEqualTo("a@x");
    assertThat(HostDatabases.text(database, "select count(*) from thing_mail")).isEqualTo("2");
    store.delete(CONTEXT, old.key(), Version.ANY);
    assertThat(HostDatabases.text(database, "select count(*) from thing_mail")).isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void rowsThatOthersReferToStay(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    StoredResource made = insert(store, named("a").build());
    HostDatabases.run(database, List.of("insert into part_of (thing) select id from thing"));
    refused(409, "refers", () -> store.delete(CONTEXT, made.key(), Version.ANY));
    assertThat(read(store, made.key())).isEqualTo(made);
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void keysAreMadeForRowsThatAreThere(SqlDialect dialect) {
    open(dialect);
    HostDatabases.run(database, SCHEMA);
    HostDatabases.run(
        database,
        List.of(
            "insert into thing (name) values ('JÖRG')", "insert into thing (name) values ('Jan')"));
    store(things());
    assertThat(HostDatabases.text(database, "select name_key from thing order by id"))
        .isEqualTo("jörg");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void otherTenantsFindNothingAndCannotWrite(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    StoredResource made = insert(store, named("a").build());
    StoreContext other = context("two", NOW);
    assertThat(store.get(other, made.key(), Projection.everything())).isEmpty();
    Query query =
        new Query(
            "Thing",
            null,
            List.of(),
            new Page.Index(0, 10),
            Query.Total.EXACT,
            Projection.everything());
    assertThat(store.query(other, query).total()).hasValue(0);
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(() -> store.delete(other, made.key(), Version.ANY));
    refused(
        403,
        "tenant",
        () -> store.insert(other, made.key(), Resource.of(THING, named("b").build())));
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void mappingsAreComparedWithTablesAndTypes(SqlDialect dialect) {
    MappedResourceStore store = store(dialect);
    assertThat(store.capability(Memberships.class)).isEmpty();
    assertThat(store.capability(AssignsIds.class)).isPresent();
    assertThat(store.guarantees("Thing").keeps(Guarantee.UNIQUENESS)).isTrue();
    fails("no column shape", things().text("externalId.x", "shape"), "externalId");
    fails("thing2", TableMapping.of("thing2").id("id"), "thing2");
    fails("no column", things().lastModified("changed_at"), "no column changed_at");
    fails("places", TableMapping.of("thing").id("id").version("version"), "name, code");
    fails("numbers", things().id("id"), "generatedId");
    fails("several", withoutMails().text("mails.value", "note"), "several values");
    fails("kind", withoutSize().text("size", "note"), "size is of the type integer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MappedResourceStore.builder(database).map(THING, things()).build())
        .withMessageContaining("tenant");
    assertThatIllegalArgumentException().isThrownBy(() -> TableMapping.of("a\"; drop table b"));
    assertThatIllegalArgumentException().isThrownBy(() -> things().key("nam", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> things().text("name", "note"));
  }

  private void fails(String what, TableMapping mapping, String message) {
    assertThatIllegalArgumentException()
        .as(what)
        .isThrownBy(() -> store(mapping))
        .withMessageContaining(message);
  }

  private static TableMapping withoutMails() {
    return TableMapping.of("thing").generatedId("id", "x").version("version").rest("note");
  }

  private static TableMapping withoutSize() {
    return withoutMails();
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void aTypeIsReducedToWhatHasAPlace(SqlDialect dialect) {
    open(dialect);
    TableMapping mapping =
        TableMapping.of("app_user")
            .text("userName", "login")
            .text("name.givenName", "first_name")
            .text("phoneNumbers[type eq \"work\"].value", "phone")
            .rows("emails", ChildTable.of("user_email", "user_id").text("value", "address"));
    ResourceType reduced = mapping.resourceType(ResourceTypes.user());
    assertThat(reduced.schema().attributes())
        .extracting(Attribute::name)
        .containsExactlyInAnyOrder(
            "userName", "name", "phoneNumbers", "emails", "groups", "password");
    assertThat(parts(reduced, "name")).containsExactly("givenName");
    assertThat(parts(reduced, "emails")).containsExactly("value");
    assertThat(parts(reduced, "phoneNumbers")).containsExactlyInAnyOrder("value", "type");
    assertThat(reduced.extensions()).isEmpty();
    ResourceType rest = mapping.rest("rest").resourceType(ResourceTypes.user());
    assertThat(rest.extensions()).hasSize(1);
    assertThat(parts(rest, "name")).contains("familyName");
    assertThat(parts(rest, "emails")).containsExactly("value");
  }

  private static List<String> parts(ResourceType type, String attribute) {
    return type.schema().findAttribute(attribute).orElseThrow().subAttributes().stream()
        .map(Attribute::name)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void membersOfSeveralTypesWithNumbersAreToldApart(SqlDialect dialect) {
    open(dialect);
    HostDatabases.run(
        database,
        List.of(
            "create table \"user\" (id bigint generated always as identity primary key, login text,"
                + " rest text, updated_at timestamptz not null)",
            "create table \"group\" (id bigint generated always as identity primary key, rest text,"
                + " updated_at timestamptz not null)",
            "create table member (g bigint not null references \"group\" (id), m bigint not null,"
                + " kind text not null, primary key (g, m, kind))"));
    TableMapping users =
        TableMapping.of("user").generatedId("id", "u-").lastModified("updated_at").rest("rest");
    TableMapping groups =
        TableMapping.of("group")
            .generatedId("id", "g-")
            .lastModified("updated_at")
            .membersOfAnyType("member", "g", "m", "kind")
            .rest("rest");
    MappedResourceStore store =
        MappedResourceStore.builder(database)
            .map(ResourceTypes.user(), users)
            .map(ResourceTypes.group(), groups)
            .tenant("one")
            .build();
    StoredResource user =
        store.insert(
            CONTEXT,
            new ResourceKey("User", "any"),
            Resource.of(
                ResourceTypes.user(), ScimObject.builder().put("userName", "adele").build()));
    StoredResource inner = group(store, List.of());
    StoredResource outer =
        group(store, List.of(new Member(user.key().id(), "User"), new Member("g-1", "Group")));
    assertThat(store.members(CONTEXT, outer.key(), null, 10).members())
        .containsExactly(new Member("g-1", "Group"), new Member("u-1", "User"));
    assertThat(store.members(CONTEXT, outer.key(), null, 1).next()).isEqualTo("g-1");
    assertThat(store.members(CONTEXT, outer.key(), "g-1", 1).members())
        .containsExactly(new Member("u-1", "User"));
    assertThat(store.contains(CONTEXT, outer.key(), "u-1")).isTrue();
    assertThat(store.contains(CONTEXT, inner.key(), "u-1")).isFalse();
    assertThat(store.groupsOf(CONTEXT, List.of("u-1", "g-1", "x"))).containsOnlyKeys("u-1", "g-1");
    refused(
        400,
        "member",
        () ->
            store.apply(
                CONTEXT,
                outer.key(),
                null,
                MemberDelta.add(List.of(new Member("bulk", "User"))),
                Version.ANY));
    store.delete(CONTEXT, user.key(), Version.ANY);
    assertThat(store.members(CONTEXT, outer.key(), null, 10).members())
        .containsExactly(new Member("g-1", "Group"));
    StoredResource later =
        store.apply(
            context("one", NOW),
            outer.key(),
            null,
            MemberDelta.remove(List.of("g-1")),
            outer.version());
    assertThat(later.lastModified()).isAfter(outer.lastModified());
  }

  private static StoredResource group(MappedResourceStore store, List<Member> members) {
    return store.insert(
        CONTEXT,
        new ResourceKey("Group", "any"),
        Resource.of(ResourceTypes.group(), ScimObject.builder().put("displayName", "g").build()),
        members);
  }
}
