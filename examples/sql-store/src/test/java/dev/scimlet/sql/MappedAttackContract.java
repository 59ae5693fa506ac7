package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.store.Member;
import java.util.List;
import java.util.Map;

/** Attacks tables of a host; each test has tables of its own. */
abstract class MappedAttackContract extends AttackContract {

  private final HikariDataSource source;

  MappedAttackContract(HikariDataSource source) {
    super(MappedInventory.open(source));
    this.source = source;
  }

  @Override
  final Map<String, List<String>> contents() {
    return Tables.contents(source, Tables.names(source));
  }

  /** A table of members says what types there can be. */
  @Override
  final List<Member> oddMembers() {
    return super.oddMembers().stream().map(member -> new Member(member.value(), "User")).toList();
  }
}
