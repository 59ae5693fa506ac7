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
    assertThat(values(tree)).containsExactlyInAnyOrderElementsOf(model);
    assertThat(tree.last()).isEqualTo(tree.all().get(model.size() - 1));
  }

  @Test
  void oneByOneInOrderStaysShallow() {
    MemberTree tree = MemberTree.empty();
    for (int i = 0; i < 100_000; i++) {
      tree = tree.with(member(String.format("%06d", i)));
    }
    assertThat(tree.height()).isLessThanOrEqualTo(8);
    for (int i = 0; i < 99_000; i++) {
      tree = tree.without(String.format("%06d", i));
    }
    assertThat(tree.height()).isLessThanOrEqualTo(6);
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
  void pagesOfAnySizeVisitEverybodyOnce() {
    MemberTree tree = MemberTree.of(members(1000));
    for (int limit : new int[] {1, 7, 100, 999}) {
      List<Member> together = new ArrayList<>();
      List<Member> page = tree.page(null, limit);
      while (!page.isEmpty()) {
        together.addAll(page);
        page = tree.page(page.get(page.size() - 1).value(), limit);
      }
      assertThat(together).isEqualTo(tree.all()).doesNotHaveDuplicates();
    }
  }

  @Test
  void valuesOfTheSameHashAreToldApart() {
    // These pairs have the same hash code.
    MemberTree tree =
        MemberTree.of(List.of(member("c0"), member("an"), member("c1"), member("ao")));

    assertThat(tree.size()).isEqualTo(4);
    assertThat(tree.without("an").find("c0")).isEqualTo(member("c0"));
    assertThat(tree.without("an").contains("an")).isFalse();
    assertThat(values(tree).indexOf("c0")).isEqualTo(values(tree).indexOf("an") + 1);
    assertThat(values(tree.without("c1").without("ao"))).containsExactly("an", "c0");
    assertThat(tree.page("an", 1)).containsExactly(member("c0"));
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
