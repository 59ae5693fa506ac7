package dev.scimlet.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Member;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.value.ScimObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("AccessFinder walks through all rows only when no index fits")
class AccessFinderTest {

  private static final int RESOURCES = 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "userName eq \"USER-7\" | 1",
        "userName eq \"nobody\" | 0",
        "id eq \"id-7\" | 1",
        "externalId eq \"odd\" | 10",
        "externalId eq \"ODD\" | 0",
        "displayName eq \"ALL\" | 20",
        "displayName eq \"all\" and externalId eq \"odd\" and title pr | 10",
        "title pr and userName eq \"user-3\" and displayName eq \"all\" | 1",
        "userName eq \"user-3\" and (title pr or active eq true) | 1"
      })
  void indexesLeadToFewRows(String filter, int cost) {
    assertThat(costOf(ResourceTypes.user(), filter)).isEqualTo(cost);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title eq \"x\"",
        "userName ne \"user-1\"",
        "userName sw \"user\"",
        "not (userName eq \"user-1\")",
        "userName eq \"user-1\" or title pr",
        "emails[value eq \"x\"]",
        "userName eq null"
      })
  void otherFiltersWalk(String filter) {
    assertThat(costOf(ResourceTypes.user(), filter)).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "members.value eq \"id-1\" | 20",
        "members[value eq \"m5\"] | 1",
        "members[value eq \"M5\"] | 1",
        "members.value eq \"id-1\" and members.value eq \"m5\" | 1"
      })
  void membersLeadToTheirGroups(String filter, int cost) {
    assertThat(costOf(ResourceTypes.group(), filter)).isEqualTo(cost);
  }

  @Test
  void indexesGoOnWorkingAfterRowsCameAndWent() {
    ValueIndex index = new ValueIndex();
    Row first = new Row("a");
    Row second = new Row("b");
    index.add("k", second);
    index.add("k", first);
    index.add("k", first);
    assertThat(index.find("k").rows()).containsExactly(first, second);
    assertThat(index.find("k").size()).isEqualTo(2);
    index.remove("k", second);
    index.remove("k", second);
    assertThat(index.find("k").rows()).containsExactly(first);
    assertThat(index.find("k").size()).isEqualTo(1);
    index.remove("k", first);
    assertThat(index.find("k").rows()).isEmpty();
    assertThat(index.find("k").size()).isZero();
  }

  private static int costOf(ResourceType type, String filter) {
    Partition partition = partition(type);
    return Filters.parse(filter, type.resolver(), FilterOptions.strict())
        .accept(new AccessFinder(partition, () -> partition.rows().rows()))
        .cost();
  }

  private static Partition partition(ResourceType type) {
    Partition partition = new Partition(IndexedAttributes.of(type), new AtomicLong());
    for (int i = 0; i < RESOURCES; i++) {
      ScimObject body =
          ScimObject.builder()
              .put("userName", "user-" + i)
              .put("displayName", "all")
              .put("externalId", i % 2 == 0 ? "even" : "odd")
              .build();
      partition.insert(
          new ResourceKey(type.name(), "id-" + i),
          Resource.of(type, body),
          MemberTree.of(List.of(new Member("id-1", null), new Member("m" + i, null))),
          Instant.EPOCH);
    }
    return partition;
  }
}
