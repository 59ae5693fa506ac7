package dev.scimlet.examples.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.sql.SqlResourceStore;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sessions end with the access of their users, by the changes that the store tells")
class SessionFollowerTest {

  private static final ResourceType USER = ResourceTypes.user();

  private final ProductDatabase database = ProductDatabase.inMemory();
  private final UserSessions sessions = new UserSessions(database, Clock.systemUTC());
  private HikariDataSource source;
  private SqlResourceStore store;

  @BeforeEach
  void open(@TempDir Path directory) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(
        "jdbc:sqlite:" + directory.resolve("scim.db") + "?journal_mode=WAL&synchronous=OFF");
    source = new HikariDataSource(configuration);
    store = SqlResourceStore.builder(source).types(USER).build();
  }

  @AfterEach
  void close() {
    source.close();
    database.close();
  }

  @Test
  void sessionsOfADisabledUserEndThoughNobodyUsesThem() {
    String other = signIn("other");
    String session = signIn("user");
    SessionFollower follower = newFollower();
    follower.follow();

    setActive("user", ScimBoolean.FALSE);
    setActive("user", ScimBoolean.TRUE);
    follower.follow();

    assertThat(sessions.findUser(session)).isEmpty();
    assertThat(sessions.findUser(other)).hasValue("other");
  }

  @Test
  void sessionsOfADeletedUserEnd() {
    String session = signIn("user");
    SessionFollower follower = newFollower();
    follower.follow();

    store.delete(context(), key("user"), Version.ANY);
    follower.follow();

    assertThat(sessions.findUser(session)).isEmpty();
  }

  @Test
  void otherChangesEndNothing() {
    String session = signIn("user");
    SessionFollower follower = newFollower();
    follower.follow();

    setActive("user", ScimBoolean.TRUE);
    follower.follow();

    assertThat(sessions.findUser(session)).hasValue("user");
  }

  @Test
  void changesWhileNoNodeRanAreNotMissed() {
    newFollower().follow();
    String session = signIn("user");
    for (int i = 0; i < 300; i++) {
      setActive("user", i == 0 ? ScimBoolean.FALSE : ScimBoolean.TRUE);
      store.replace(context(), key("user"), body("user-" + i, ScimBoolean.TRUE), Version.ANY);
    }

    newFollower().follow();

    assertThat(sessions.findUser(session)).isEmpty();
  }

  private SessionFollower newFollower() {
    return new SessionFollower(
        store, SessionFollowerTest::context, USER.name(), sessions, database);
  }

  private String signIn(String user) {
    store.insert(context(), key(user), body(user, ScimBoolean.TRUE));
    return sessions.begin(Attempt.begin(SignIn.PATH), user).orElseThrow();
  }

  private void setActive(String user, ScimBoolean active) {
    store.replace(context(), key(user), body(user, active), Version.ANY);
  }

  private static Resource body(String userName, ScimBoolean active) {
    return Resource.of(
        USER, ScimObject.builder().put("userName", userName).put("active", active).build());
  }

  private static ResourceKey key(String id) {
    return new ResourceKey(USER.name(), id);
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("default", "test", now, now.plusSeconds(30));
  }
}
