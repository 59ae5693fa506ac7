package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Attacks tables of the store's own. */
abstract class SqlStoreAttackContract extends AttackContract {

  /** More of one letter than an id has. */
  private static final String BADGE = "b".repeat(40);

  private final HikariDataSource source;

  SqlStoreAttackContract(HikariDataSource source) {
    super(open(source));
    this.source = source;
  }

  @Override
  final Map<String, List<String>> contents() {
    return Tables.contents(source);
  }

  @Test
  void shortValueCannotBeWrittenLikeALongOne() {
    String longBadge = "b".repeat(2_000);
    insert("long", badge(longBadge));
    for (String row : Objects.requireNonNull(contents().get("scim_unique"))) {
      if (row.contains(BADGE)) {
        String value = row.substring(row.indexOf(BADGE), row.lastIndexOf('|'));
        insert("imitation-" + value.length(), badge(value));
      }
    }
    assertThatThrownBy(() -> insert("again", badge(longBadge)))
        .isInstanceOf(StoreException.Uniqueness.class);
  }

  private static SqlResourceStore open(HikariDataSource source) {
    SqlResourceStore.Builder builder =
        SqlResourceStore.builder(source).types(Inventory.USER, Inventory.GROUP);
    Inventory.INDEX.forEach(wish -> builder.index(wish.resourceType(), wish.attribute()));
    return builder.build();
  }
}
