package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SqlResourceStore at the limits of SQLite")
class SqliteLimitsTest extends StoreLimitsContract {

  SqliteLimitsTest(@TempDir Path directory) {
    super(SqliteFiles.open(directory.resolve("scim.db")));
  }

  /** A host may allow filters that SQLite does not. */
  @Test
  void filterOfTooManyPartsIsTooCostly() {
    String text =
        IntStream.range(0, 1_500)
            .mapToObj(number -> "userName eq \"" + number + "\"")
            .collect(Collectors.joining(" or "));
    FilterOptions options = FilterOptions.strict().withMaxLength(100_000).withMaxTerms(2_000);
    Query query =
        new Query(
            "User",
            Filters.parse(text, Inventory.USER.resolver(), options),
            List.of(),
            new Page.Index(0, 10),
            Query.Total.EXACT,
            Projection.everything());
    assertThatThrownBy(() -> store().query(context(), query))
        .isInstanceOf(StoreException.TooCostly.class);
  }
}
