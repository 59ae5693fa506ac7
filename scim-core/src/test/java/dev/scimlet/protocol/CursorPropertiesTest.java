package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 9865: whoever stays is met exactly once, whoever comes and goes")
class CursorPropertiesTest {

  private static final List<String> SORTS =
      List.of(
          "", "&sortBy=userName", "&sortBy=title", "&sortBy=emails", "&sortBy=meta.lastModified");
  private static final List<String> FILTERS =
      List.of("", "&filter=userName+sw+%22k%22", "&filter=title+pr+or+active+eq+true");

  /** What the walk is over: every resource that stays matches every filter. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Tag("9865-2-6")
  @Tag("9865-2-7")
  void aWalkMeetsEverybodyOnceWhileOthersComeAndGo(long seed) {
    Random random = new Random(seed);
    for (ResourceStore store :
        List.of(InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP), new MinimalStore())) {
      TestServer server = TestServer.over(store);
      for (String sort : SORTS) {
        String order = random.nextBoolean() ? "" : "&sortOrder=descending";
        String filter = FILTERS.get(random.nextInt(FILTERS.size()));
        walk(server, "/Users?count=" + (1 + random.nextInt(5)) + sort + order + filter, random);
      }
    }
  }

  private static void walk(TestServer server, String target, Random random) {
    List<String> staying = new ArrayList<>();
    List<String> leaving = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      staying.add(create(server, random));
      leaving.add(create(server, random));
    }
    List<String> forward = new ArrayList<>();
    @Nullable ScimObject page = null;
    @Nullable String cursor = "";
    while (cursor != null) {
      ScimResponse response = server.get(target + "&cursor=" + cursor);
      assertThat(response.status()).as(target).isEqualTo(200);
      page = body(response);
      forward.addAll(CursorTest.ids(page));
      cursor = page.getString("nextCursor");
      comeAndGo(server, leaving, random, forward.size());
    }
    requireAllOnce(target, forward, staying);
    List<String> backward = new ArrayList<>(CursorTest.ids(Objects.requireNonNull(page)));
    for (cursor = page.getString("previousCursor"); cursor != null; ) {
      ScimObject before = body(server.get(target + "&cursor=" + cursor));
      backward.addAll(0, CursorTest.ids(before));
      cursor = before.getString("previousCursor");
      comeAndGo(server, leaving, random, backward.size());
    }
    requireAllOnce(target + " backward", backward, staying);
    staying.forEach(id -> server.delete("/Users/" + id));
    leaving.forEach(id -> server.delete("/Users/" + id));
  }

  private static void requireAllOnce(String target, List<String> met, List<String> staying) {
    Set<String> expected = new HashSet<>(staying);
    assertThat(met).as(target).doesNotHaveDuplicates();
    assertThat(met).as(target).containsAll(expected);
  }

  /** Nobody comes any more once the walk has met more than there were: it must end some time. */
  private static void comeAndGo(
      TestServer server, List<String> leaving, Random random, int alreadyMet) {
    for (int i = 0; i < 2 && alreadyMet < 30; i++) {
      leaving.add(create(server, random));
      server.delete("/Users/" + leaving.remove(random.nextInt(leaving.size())));
    }
  }

  private static String create(TestServer server, Random random) {
    String name = "k" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    String title =
        random.nextInt(4) == 0 ? "" : ",\"title\":\"" + "abC".charAt(random.nextInt(3)) + "\"";
    String emails =
        random.nextInt(3) == 0
            ? ""
            : ",\"emails\":[{\"value\":\"x@y\"},{\"value\":\"%s@y\",\"primary\":%s}]"
                .formatted(random.nextInt(5), random.nextBoolean());
    return TestServer.id(
        server.post(
            "/Users",
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\""
                + name
                + "\",\"active\":true"
                + title
                + emails
                + "}"));
  }
}
