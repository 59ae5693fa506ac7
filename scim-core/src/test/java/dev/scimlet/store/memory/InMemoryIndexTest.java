package dev.scimlet.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("InMemoryResourceStore finds by an index what a scan would find")
class InMemoryIndexTest {

  private static final ResourceType USER = ResourceTypes.user();
  private static final StoreContext CONTEXT =
      new StoreContext("default", "test", Instant.EPOCH, Instant.MAX);
  private static final List<String> TEXTS = List.of("a", "A", "\u00e9", "E\u0301", "\uff21", "b");

  private final InMemoryResourceStore store = InMemoryResourceStore.of(USER);

  @Test
  void whatChangesIsFoundByItsNewValueAlone() {
    insert("1", user("bjensen").put("externalId", "e1").build());
    replace("1", user("BJENSEN").put("externalId", "e2").build());
    assertThat(find("userName eq \"bjensen\"")).containsExactly("1");
    assertThat(find("externalId eq \"e1\"")).isEmpty();
    assertThat(find("externalId eq \"e2\"")).containsExactly("1");
    replace("1", user("babs").put("externalId", "e2").build());
    assertThat(find("userName eq \"bjensen\"")).isEmpty();
    assertThat(find("userName eq \"babs\" and externalId eq \"e2\"")).containsExactly("1");
    replace("1", user("babs").build());
    assertThat(find("externalId eq \"e2\"")).isEmpty();
  }

  @Test
  void aValueThatIsNoTextMeetsNoText() {
    insert("1", user("bjensen").put("displayName", ScimNumber.of(80)).build());
    assertThat(find("displayName eq \"80\"")).isEmpty();
  }

  @Test
  void aHandfulOfMatchesIsCutToThePage() {
    for (int i = 0; i < 7; i++) {
      insert("id-" + i, user("user-" + i).put("displayName", "all").build());
    }
    assertThat(page("displayName eq \"ALL\"", 2, 3))
        .containsExactly("id-2", "id-3", "id-4", "of 7");
    assertThat(page("displayName eq \"ALL\"", 6, 3)).containsExactly("id-6", "of 7");
    assertThat(page("displayName eq \"ALL\"", 9, 3)).containsExactly("of 7");
    assertThat(page("displayName eq \"ALL\"", 0, 0)).containsExactly("of 7");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void afterAnyChangesIndexesLeadToWhatMatches(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 400; step++) {
      String id = Integer.toString(random.nextInt(30));
      ResourceKey key = new ResourceKey(USER.name(), id);
      ScimObject body = body(random, id);
      if (store.get(CONTEXT, key, Projection.everything()).isEmpty()) {
        insert(id, body);
      } else if (random.nextInt(4) == 0) {
        store.delete(CONTEXT, key, Version.ANY);
      } else {
        replace(id, body);
      }
    }
    for (String text : TEXTS) {
      for (String attribute : List.of("displayName", "externalId", "userName")) {
        String filter = attribute + " eq " + ScimString.of(text);
        assertThat(find(filter)).as(filter).isEqualTo(scan(filter));
        String both = filter + " and displayName eq \"a\"";
        assertThat(find(both)).as(both).isEqualTo(scan(both));
      }
    }
  }

  private static ScimObject body(Random random, String id) {
    ScimObject.Builder body = user("user-" + id);
    for (String attribute : List.of("displayName", "externalId")) {
      if (random.nextInt(4) > 0) {
        ScimValue text = ScimString.of(TEXTS.get(random.nextInt(TEXTS.size())));
        body.put(attribute, random.nextInt(8) == 0 ? ScimNumber.of(7) : text);
      }
    }
    return body.build();
  }

  private static ScimObject.Builder user(String userName) {
    return ScimObject.builder().put("userName", userName);
  }

  private void insert(String id, ScimObject body) {
    store.insert(CONTEXT, new ResourceKey(USER.name(), id), Resource.of(USER, body));
  }

  private void replace(String id, ScimObject body) {
    store.replace(CONTEXT, new ResourceKey(USER.name(), id), Resource.of(USER, body), Version.ANY);
  }

  private List<String> find(String filter) {
    QueryResult result = query(parsed(filter), new Page.Index(0, 1000));
    assertThat(result.residual()).isNull();
    return ids(result.rows().toList());
  }

  private List<String> page(String filter, int offset, int limit) {
    QueryResult result = query(parsed(filter), new Page.Index(offset, limit));
    List<String> page = new ArrayList<>(ids(result.rows().toList()));
    page.add("of " + result.total().orElse(-1));
    return page;
  }

  private List<String> scan(String filter) {
    FilterMatcher matcher = FilterMatcher.compile(parsed(filter));
    return ids(query(null, new Page.Index(0, 1000)).rows().filter(matcher::matches).toList());
  }

  private QueryResult query(@Nullable Filter filter, Page page) {
    return store.query(
        CONTEXT,
        new Query(
            USER.name(), filter, List.of(), page, Query.Total.EXACT, Projection.everything()));
  }

  private static Filter parsed(String filter) {
    return Filters.parse(filter, USER.resolver(), FilterOptions.strict());
  }

  private static List<String> ids(List<StoredResource> found) {
    return found.stream().map(resource -> resource.key().id()).toList();
  }
}
