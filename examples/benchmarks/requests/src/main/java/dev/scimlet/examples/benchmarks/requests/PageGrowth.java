package dev.scimlet.examples.benchmarks.requests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages deeper and deeper in a list of a million users. */
final class PageGrowth {

  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final int USERS = 1_000_000;
  private static final int PAGE = 100;

  private PageGrowth() {}

  static Task index(Library library, int startIndex) throws Exception {
    Service service = open(library);
    Call call = Call.get("/Users?startIndex=" + startIndex + "&count=" + PAGE);
    ExpectedUsers.list(service.handle(call), USERS, PAGE);
    return () -> service.handle(call);
  }

  static Task cursor(Library library, int first) throws Exception {
    Service service = open(library);
    Call call = page("");
    for (int next = 1; next < first; next += PAGE) {
      call = page(next(service.handle(call)));
    }
    Call deep = call;
    ExpectedUsers.list(service.handle(deep), USERS, PAGE);
    return () -> service.handle(deep);
  }

  private static Call page(String cursor) {
    return Call.get("/Users?count=" + PAGE + "&cursor=" + cursor);
  }

  private static String next(Answer answer) {
    Matcher next = NEXT.matcher(answer.body());
    if (!next.find()) {
      throw new Unsupported("no cursors");
    }
    return next.group(1);
  }

  private static Service open(Library library) throws Exception {
    return library.open(Directory.of(Users.firstSmall(USERS)));
  }
}
