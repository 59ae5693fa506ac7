package dev.scimlet.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("MemberTree is an ordered set that older readers keep")
class MemberTreeTest {

  @Test
  void holdsWhatASortedSetHolds() {
    Random random = new Random(7);
    TreeSet<String> model = new TreeSet<>();
    MemberTree tree = MemberTree.empty();
    for (int i = 0; i < 20_000; i++) {
      String id = "m" + random.nextInt(600);
      if (random.nextInt(5) < 3) {
        model.add(id);
        tree = tree.with(member(id));
      } else {
        model.remove(id);
        tree = tree.without(id);
      }
      assertThat(tree.size()).isEqualTo(model.size());
      assertThat(tree.contains(id)).isEqualTo(model.contains(id));
    }
    assertThat(values(tree)).containsExactlyElementsOf(model);
    assertThat(tree.last()).isEqualTo(member(model.last()));
  }

  @Test
  void oneByOneInOrderStaysShallow() {
    MemberTree tree = MemberTree.empty();
    for (int i = 0; i < 100_000; i++) {
      tree = tree.with(member(String.format("%06d", i)));
    }
    assertThat(tree.height()).isLessThanOrEqualTo(24);
    for (int i = 0; i < 99_000; i++) {
      tree = tree.without(String.format("%06d", i));
    }
    assertThat(tree.height()).isLessThanOrEqualTo(14);
    assertThat(tree.size()).isEqualTo(1000);
  }

  @Test
  void changesLeaveTheOlderTreeAlone() {
    MemberTree old = MemberTree.of(members(100));
    MemberTree changed = old.without("m42").with(member("new"));
    assertThat(old.contains("m42")).isTrue();
    assertThat(old.contains("new")).isFalse();
    assertThat(changed.contains("m42")).isFalse();
    assertThat(changed.contains("new")).isTrue();
  }

  @Test
  void changesWithoutEffectAnswerTheSameTree() {
    MemberTree tree = MemberTree.of(members(10));
    assertThat(tree.with(member("m3"))).isSameAs(tree);
    assertThat(tree.without("x")).isSameAs(tree);
    assertThat(MemberTree.empty().without("x")).isSameAs(MemberTree.empty());
  }

  @Test
  void theFirstOfEqualMembersCounts() {
    MemberTree tree = MemberTree.of(List.of(new Member("a", "User"), new Member("a", "Group")));
    assertThat(tree.all()).containsExactly(new Member("a", "User"));
  }

  @Test
  void pagesGoOnAfterAMemberThatIsGone() {
    MemberTree tree = MemberTree.of(members(10));
    List<Member> first = tree.page(null, 4);
    MemberTree shrunk = tree.without(first.get(3).value());
    List<Member> together = new ArrayList<>(first);
    together.addAll(shrunk.page(first.get(3).value(), 100));
    assertThat(together).isEqualTo(tree.all());
  }

  @Test
  void valuesThatDifferInCaseAreTwoMembers() {
    MemberTree tree = MemberTree.of(List.of(member("AB"), member("ab"), member("ac")));
    assertThat(tree.size()).isEqualTo(3);
    assertThat(tree.contains("Ab")).isFalse();
    assertThat(tree.containsFolded("ab")).isTrue();
    assertThat(tree.without("ab").containsFolded("ab")).isTrue();
    assertThat(tree.without("ab").without("AB").containsFolded("ab")).isFalse();
  }

  private static List<Member> members(int count) {
    return IntStream.range(0, count).mapToObj(i -> member("m" + i)).toList();
  }

  private static Member member(String value) {
    return new Member(value, null);
  }

  private static List<String> values(MemberTree tree) {
    return tree.all().stream().map(Member::value).toList();
  }
}
