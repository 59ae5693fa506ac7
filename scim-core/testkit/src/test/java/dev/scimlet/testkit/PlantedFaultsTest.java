package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.scimlet.store.ResourceStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The contract of stores finds the faults that are planted into a store")
class PlantedFaultsTest {

  /**
   * A fault, and the test that must find it.
   *
   * @param store makes a store that has it
   * @param test finds it
   */
  private record Fault(
      String name, Supplier<ResourceStore> store, Consumer<ResourceStoreContract> test) {

    @Override
    public String toString() {
      return name;
    }
  }

  private record Contract(Supplier<ResourceStore> store, Set<StoreTrait> traits)
      implements ResourceStoreContract {

    @Override
    public ResourceStore newStore() {
      return store.get();
    }
  }

  private static final Set<StoreTrait> EVERYTHING = new LockedStoreTest().traits();

  private static Fault fault(
      String name, Supplier<ResourceStore> store, Consumer<ResourceStoreContract> test) {
    return new Fault(name, store, test);
  }

  static List<Fault> transactions() {
    return List.of(
        fault(
            "nothing is undone",
            FaultyTransactions.NothingIsUndone::new,
            ResourceStoreContract::failedWorkLeavesNothing),
        fault(
            "names are not undone",
            FaultyTransactions.NothingIsUndone::new,
            ResourceStoreContract::failedWorkLeavesUniqueValuesAsTheyWere),
        fault(
            "a refusal undoes nothing",
            FaultyTransactions.NothingIsUndone::new,
            ResourceStoreContract::refusalUndoesWhatWentBefore),
        fault(
            "members are not undone",
            FaultyTransactions.MembersAreNotUndone::new,
            ResourceStoreContract::failedWorkLeavesMembersAsTheyWere),
        fault(
            "the feed is not undone",
            FaultyTransactions.ChangesAreNotUndone::new,
            ResourceStoreContract::failedWorkIsNotTold),
        fault(
            "failures are wrapped",
            FaultyTransactions.FailuresAreWrapped::new,
            ResourceStoreContract::failedWorkLeavesNothing),
        fault(
            "half of it is committed",
            FaultyTransactions.GivesUpSilently::new,
            ResourceStoreContract::workThatSwallowsARefusalIsNeverHalfDone),
        fault(
            "no members inside",
            FaultyTransactions.AbilitiesAreMissingInside::new,
            ResourceStoreContract::otherAbilitiesWorkInside));
  }

  static List<Fault> writes() {
    return List.of(
        fault(
            "changes in place race",
            FaultyWrites.PatchesRace::new,
            ResourceStoreContract::writersInPlaceTakeTurns),
        fault(
            "changes in place always write",
            FaultyWrites.PatchesAlwaysWrite::new,
            ResourceStoreContract::unchangedBodyInPlaceKeepsTheVersion),
        fault(
            "changes in place that change nothing are told",
            FaultyWrites.PatchesAlwaysWrite::new,
            ResourceStoreContract::changesInPlaceAreTold),
        fault(
            "changes in place drop members",
            FaultyWrites.PatchesDropMembers::new,
            ResourceStoreContract::changeInPlaceLeavesMembers),
        fault(
            "changes in place take taken names",
            FaultyWrites.PatchesTakeTakenNames::new,
            ResourceStoreContract::changeInPlaceMayNotTakeTheValueOfAnother),
        fault(
            "changes in place take one name together",
            FaultyWrites.PatchesTakeTakenNames::new,
            ResourceStoreContract::oneOfManyRenamesInPlaceWins),
        fault(
            "changes of members race",
            FaultyWrites.MembersRace::new,
            ResourceStoreContract::disjointChangesOfALargeGroupAllHappen),
        fault(
            "versions race",
            FaultyWrites.VersionsRace::new,
            ResourceStoreContract::oneOfManyReplacementsOfAVersionWins),
        fault(
            "what is gone is replaced",
            FaultyWrites.ReplacesWhatIsGone::new,
            ResourceStoreContract::deletedResourceDoesNotComeBack),
        fault(
            "names race", FaultyWrites.NamesRace::new, ResourceStoreContract::oneOfManyRenamesWins),
        fault(
            "freed names are taken by many",
            FaultyWrites.TakesTakenNames::new,
            ResourceStoreContract::freedNameIsTakenOnce),
        fault(
            "names are swapped",
            FaultyWrites.TakesTakenNames::new,
            ResourceStoreContract::namesAreNotSwapped),
        fault(
            "changes of thousands are cut",
            FaultyWrites.ChangesAreCut::new,
            ResourceStoreContract::oneChangeMayNameThousands),
        fault(
            "reads of a thousand are cut",
            FaultyWrites.ReadsAreCut::new,
            ResourceStoreContract::manyAtOnceAreTheSameAsOneByOne),
        fault(
            "others are forgotten, too",
            FaultyWrites.ForgetsToo::new,
            ResourceStoreContract::forgettingLosesNobodyElse));
  }

  static List<Fault> texts() {
    return List.of(
        fault(
            "filters compare in lower case",
            FaultyReads.FiltersLowerCase::new,
            ResourceStoreContract::everySpellingFindsTheOthers),
        fault(
            "names are unique in lower case",
            FaultyReads.UniqueInLowerCase::new,
            ResourceStoreContract::userNameIsOneInEverySpelling),
        fault(
            "wildcards work",
            FaultyReads.WildcardsWork::new,
            ResourceStoreContract::everyCharacterMeansItself),
        fault(
            "long texts are cut",
            FaultyReads.LongTextsAreCut::new,
            ResourceStoreContract::lastCharacterOfALongTextCounts),
        fault(
            "long names are cut",
            FaultyReads.UniqueAtTheStart::new,
            ResourceStoreContract::longUserNamesAreToldApart),
        fault(
            "texts are ordered by code unit",
            FaultyReads.OrdersByCodeUnit::new,
            ResourceStoreContract::textsAreOrderedByCodePoint),
        fault(
            "absent values come first",
            FaultyReads.AbsentComesFirst::new,
            ResourceStoreContract::textsAreOrderedByCodePoint));
  }

  static List<Fault> pages() {
    return List.of(
        fault("pages skip", FaultyPages::skipping, ResourceStoreContract::pagesTogetherAreTheWhole),
        fault(
            "sorted pages skip",
            FaultyPages::skipping,
            ResourceStoreContract::everyOrderIsTheAskedOne),
        fault(
            "places need somebody",
            FaultyPages::needingSomebodyAtThePlace,
            ResourceStoreContract::walkGoesOnFromAPlaceWhereNobodyIs),
        fault(
            "pages before a place are the first",
            FaultyPages::beginningAtTheStart,
            ResourceStoreContract::walkMeetsWhoStaysExactlyOnce),
        fault(
            "ties are loose",
            FaultyReads.TiesAreLoose::new,
            ResourceStoreContract::everyOrderIsTheAskedOne),
        fault(
            "pages of members overlap",
            FaultyReads.MemberPagesOverlap::new,
            ResourceStoreContract::pagesOfALargeGroupHoldEveryMemberOnce));
  }

  static List<Fault> feeds() {
    return List.of(
        fault(
            "the feed skips",
            FaultyReads.FeedSkips::new,
            ResourceStoreContract::everyChangeIsToldOnce),
        fault(
            "the busy feed skips",
            FaultyReads.FeedSkips::new,
            ResourceStoreContract::readerOfABusyFeedMissesNothing),
        fault(
            "the feed runs ahead",
            FaultyReads.FeedRunsAhead::new,
            ResourceStoreContract::pagesOfChangesTogetherAreTheWhole),
        fault(
            "the feed repeats",
            FaultyReads.FeedRepeats::new,
            ResourceStoreContract::endOfTheFeedIsWhereTheNextChangeComes),
        fault(
            "the feed is out of order",
            FaultyReads.FeedIsOutOfOrder::new,
            ResourceStoreContract::everyChangeIsToldOnce),
        fault(
            "tenants share the feed",
            FaultyReads.FeedIsShared::new,
            ResourceStoreContract::changesOfAnotherTenantAreNotTold),
        fault(
            "the feed tells what is no change",
            FaultyReads.FeedTellsNothing::new,
            ResourceStoreContract::unchangedResourcesAreNotTold));
  }

  @ParameterizedTest
  @MethodSource({"transactions", "writes", "texts", "pages", "feeds"})
  void faultIsFound(Fault fault) {
    ResourceStoreContract contract = new Contract(fault.store(), EVERYTHING);
    assertThat(catchThrowable(() -> fault.test().accept(contract))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource({"transactions", "writes", "texts", "pages", "feeds"})
  void nothingIsFoundInTheStoreWithoutTheFault(Fault fault) {
    fault.test().accept(new Contract(LockedStore::new, EVERYTHING));
  }

  /** Silence is a statement, too. */
  @ParameterizedTest
  @EnumSource(
      names = {"SORTS", "CURSORS", "TRANSACTIONS", "PATCH_PUSHDOWN", "CHANGE_FEED", "MEMBERSHIPS"})
  void abilityThatIsNotDeclaredIsFound(StoreTrait trait) {
    Set<StoreTrait> fewer = EnumSet.copyOf(EVERYTHING);
    fewer.remove(trait);
    ResourceStoreContract contract = new Contract(LockedStore::new, fewer);
    assertThat(catchThrowable(() -> declarations(contract))).isInstanceOf(AssertionError.class);
  }

  /** And so is a promise. */
  @ParameterizedTest
  @EnumSource(names = {"SORTS", "CURSORS", "TRANSACTIONS", "PATCH_PUSHDOWN", "CHANGE_FEED"})
  void abilityThatIsNotThereIsMissed(StoreTrait trait) {
    ResourceStoreContract contract = new Contract(MinimalStore::new, EnumSet.of(trait));
    assertThat(catchThrowable(() -> declarations(contract))).isInstanceOf(AssertionError.class);
  }

  private static void declarations(ResourceStoreContract contract) {
    contract.sortIsPushedDownIfDeclared();
    contract.pagesByCursorAreCutIfDeclared();
    contract.transactionsAreFoundIfDeclared();
    contract.changesInPlaceAreFoundIfDeclared();
    contract.changesAreToldIfDeclared();
    contract.membershipsAreFoundIfDeclared();
  }
}
