package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.directory.DirectoryNumbers;
import dev.scimlet.examples.server.directory.Product;
import dev.scimlet.examples.server.product.Activity;
import dev.scimlet.examples.server.product.ActivityKind;
import dev.scimlet.examples.server.product.ActivityRange;
import dev.scimlet.examples.server.product.ActivityStep;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the administrator arrives: how many there are, and what is going on. */
final class OverviewPage implements Page {

  private static final String PATH = "/admin";

  private final Directory directory;
  private final Activity activity;

  /**
   * A number that leads somewhere.
   *
   * @param label what is counted
   * @param number how many there are
   * @param link the page that shows them; empty if there is none
   */
  record Figure(String label, String number, String link) {}

  /**
   * A range of the chart.
   *
   * @param label what it is called
   * @param link the page that shows it
   * @param chosen whether it is shown
   */
  record Range(String label, String link, boolean chosen) {}

  OverviewPage(ConsoleContext context) {
    this.directory = context.directory();
    this.activity = context.activity();
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    ActivityRange range =
        Choice.read(ActivityRange.class, request.query(), "range").orElse(ActivityRange.DAY);
    Directory.Freshness freshness = directory.refresh();
    Optional<DirectoryNumbers> numbers = directory.numbers();
    Map<String, Object> model = new HashMap<>();
    model.put("tenantUrl", request.tenantUrl());
    model.put("freshness", freshness.name());
    model.put("people", numbers.map(OverviewPage::people).orElseGet(OverviewPage::uncounted));
    model.put("licenses", numbers.map(OverviewPage::licenses).orElse(List.of()));
    model.put("today", today(activity.today()));
    model.put("chart", Chart.of(range, activity.steps(range)));
    model.put("period", Chart.period(range));
    model.put(
        "ranges", Arrays.stream(ActivityRange.values()).map(one -> range(one, range)).toList());
    return Answer.view("overview", model);
  }

  private static List<Figure> uncounted() {
    return List.of(
        new Figure("Users", "Not counted", UsersPage.PATH),
        new Figure("Groups", "Not counted", GroupsPage.PATH));
  }

  private static List<Figure> people(DirectoryNumbers numbers) {
    return List.of(
        new Figure("Users", Words.number(numbers.users()), UsersPage.PATH),
        new Figure("Active", Words.number(numbers.active()), UsersPage.PATH + "?access=active"),
        new Figure(
            "Disabled", Words.number(numbers.disabled()), UsersPage.PATH + "?access=disabled"),
        new Figure("Groups", Words.number(numbers.groups()), GroupsPage.PATH));
  }

  private static List<Figure> licenses(DirectoryNumbers numbers) {
    return Arrays.stream(Product.values())
        .map(
            product ->
                new Figure(
                    product.attribute(),
                    Words.number(numbers.licenses().getOrDefault(product, 0L)),
                    new Link(UsersPage.PATH).with("license", product.attribute()).address()))
        .toList();
  }

  private static List<Figure> today(ActivityStep today) {
    // A time of a form has no seconds and no zone.
    Link log = new Link(ProvisioningLogPage.PATH).with("from", Words.day(today.start()) + "T00:00");
    return Arrays.stream(ActivityKind.values())
        .map(
            kind ->
                new Figure(
                    Chart.title(kind), Words.number(today.number(kind)), link(log, kind).address()))
        .toList();
  }

  private static Link link(Link log, ActivityKind kind) {
    return switch (kind) {
      case REQUEST -> log;
      case CREATION -> log.with("effect", "created");
      case UPDATE -> log.with("effect", "updated");
      case DISABLE -> log.with("effect", "disabled");
      case DELETION -> log.with("effect", "deleted");
      case ERROR -> log.with("outcome", "error");
    };
  }

  private static Range range(ActivityRange range, ActivityRange chosen) {
    String label =
        switch (range) {
          case HOUR -> "Hour";
          case DAY -> "Day";
          case MONTH -> "30 days";
        };
    return new Range(
        label,
        new Link(PATH).with("range", Choice.value(range)).address() + "#activity",
        range == chosen);
  }
}
