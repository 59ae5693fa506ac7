package dev.scimlet.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PageSelection chooses what sorting everything would put on the page")
class PageSelectionTest {

  private static final ResourceType USER = ResourceTypes.user();
  private static final SortOrder ORDER =
      new SortOrder(
          List.of(
              new SortKey(
                  AttributePath.of("title"),
                  USER.schema().findAttribute("title").orElseThrow(),
                  SortKey.Order.DESCENDING)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverThePageAndTheOrderOfArrival(long seed) {
    Random random = new Random(seed);
    List<StoredResource> rows = rows(random);
    List<StoredResource> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(ORDER::position, ORDER));
    for (int limit : List.of(0, 1, 7, rows.size(), rows.size() + 5)) {
      for (int place : List.of(0, 1, rows.size() / 2, rows.size() - 1, rows.size())) {
        int end = Math.min(place + limit, rows.size());
        assertThat(selected(new Page.Index(place, limit), rows))
            .isEqualTo(sorted.subList(place, end));
      }
      int middle = random.nextInt(rows.size());
      Position there = ORDER.position(sorted.get(middle));
      assertThat(selected(new Page.Cursor(there, Page.Side.AFTER, limit), rows))
          .isEqualTo(sorted.subList(middle + 1, Math.min(middle + 1 + limit, rows.size())));
      assertThat(selected(new Page.Cursor(there, Page.Side.BEFORE, limit), rows))
          .isEqualTo(sorted.subList(Math.max(0, middle - limit), middle));
    }
  }

  private static List<StoredResource> selected(Page page, List<StoredResource> rows) {
    PageSelection selection = new PageSelection(page, ORDER);
    rows.forEach(row -> selection.add(ORDER.position(row), row));
    assertThat(selection.seen()).isEqualTo(rows.size());
    return selection.rows();
  }

  private static List<StoredResource> rows(Random random) {
    return IntStream.range(0, 60 + random.nextInt(60))
        .mapToObj(i -> row("id-" + random.nextInt(Integer.MAX_VALUE), random.nextInt(20)))
        .toList();
  }

  private static StoredResource row(String id, int title) {
    ScimObject.Builder body = ScimObject.builder().put("userName", id);
    Resource resource =
        Resource.of(USER, (title == 0 ? body : body.put("title", "t" + title)).build());
    return StoredResource.of(new ResourceKey(USER.name(), id), new Version("1"), resource);
  }
}
