package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SqlResourceStore at the limits of PostgreSQL")
class PostgresLimitsTest extends StoreLimitsContract {

  PostgresLimitsTest() {
    super(PostgresServer.newDatabase());
  }

  /** At random, since indexes compress what repeats. */
  @Test
  void textThatNoIndexTakesIsRefusedAndNothingIsStored() {
    String text =
        new Random(1)
            .ints(10_000, 'a', 'z')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    List<Member> members = List.of(new Member(text, "User"));
    store().insert(context(), group(), groupBody(), List.of());
    Map<String, List<String>> before = Tables.contents(source());
    assertRefused(
        () -> store().apply(context(), group(), null, MemberDelta.add(members), Version.ANY));
    assertRefused(() -> store().insert(context(), key(text), user("new")));
    assertThat(Tables.contents(source())).isEqualTo(before);
    assertThat(store().contains(context(), group(), text)).isFalse();
  }
}
