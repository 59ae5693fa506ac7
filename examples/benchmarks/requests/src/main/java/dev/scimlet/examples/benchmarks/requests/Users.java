package dev.scimlet.examples.benchmarks.requests;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Users as RFC 7643 section 8.2 and 8.3 show them, with everything that a user can have. */
public final class Users {

  /** The extension that each user has. */
  public static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

  /** Who is no member of any group at the beginning. */
  static final String NEWCOMER = "11111111-2222-3333-4444-555555555555";

  /** Of so many users each kind has its share. */
  private static final int KINDS = 10;

  private static final int WITH_WORK = 0;
  private static final int WITH_FOREIGN_IM = 3;
  private static final int WITH_IM = 5;
  private static final int NEWCOMERS_NUMBER = 99_999;

  private static final String TEMPLATE =
      """
      {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
      "id":"{id}","externalId":"ext-{number}","userName":"{userName}",
      "name":{"formatted":"Ms. Barbara J Jensen, III","familyName":"Jensen{number}",
      "givenName":"Barbara","middleName":"Jane","honorificPrefix":"Ms.","honorificSuffix":"III"},
      "displayName":"Babs Jensen {number}","nickName":"Babs",
      "profileUrl":"https://login.example.com/bjensen",
      "emails":[{"value":"home{number}@example.com","type":"home"},
      {"value":"{work}","type":"work","primary":true}],
      "addresses":[{"type":"work","streetAddress":"100 Universal City Plaza",
      "locality":"Hollywood","region":"CA","postalCode":"91608","country":"US",
      "formatted":"100 Universal City Plaza\\nHollywood, CA 91608 USA","primary":true},
      {"type":"home","streetAddress":"456 Hollywood Blvd",
      "locality":"Hollywood","region":"CA","postalCode":"91608","country":"US",
      "formatted":"456 Hollywood Blvd\\nHollywood, CA 91608 USA"}],
      "phoneNumbers":[{"value":"tel:+1-201-555-0123","type":"work"},
      {"value":"tel:+1-201-555-0144","type":"mobile"}],
      "ims":[{"value":"{im}","type":"{imType}"}],
      "photos":[{"value":"https://photos.example.com/profilephoto/72930000000Ccne/F",
      "type":"photo"},{"value":"https://photos.example.com/profilephoto/72930000000Ccne/T",
      "type":"thumbnail"}],
      "userType":"Employee","title":"Tour Guide","preferredLanguage":"en-US","locale":"en-US",
      "timezone":"America/Los_Angeles","active":true,
      "roles":[{"value":"guide","display":"Guide","type":"direct"}],
      "entitlements":[{"value":"park-pass","display":"Park pass","type":"direct"}],
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{
      "employeeNumber":"{employee}","costCenter":"4130","organization":"Universal Studios",
      "division":"Theme Park","department":"Tour Operations",
      "manager":{"value":"26118915-6090-4610-87e4-49d8ca9f808d",
      "$ref":"https://example.com/v2/Users/26118915-6090-4610-87e4-49d8ca9f808d"}},
      "meta":{"resourceType":"User","created":"2010-01-23T04:56:22Z",
      "lastModified":"2011-05-13T04:42:34Z","location":"https://example.com/v2/Users/{id}"}}
      """
          .replace("\n", "");

  private static final String SMALL =
      """
      {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
      "id":"{id}","userName":"{userName}","active":true,
      "emails":[{"value":"{userName}","type":"work","primary":true}],
      "meta":{"resourceType":"User","created":"2010-01-23T04:56:22Z",
      "lastModified":"2011-05-13T04:42:34Z"}}
      """
          .replace("\n", "");

  private Users() {}

  /**
   * {@return a user} Of every ten users one matches {@link Filters#VALUE_PATHS} by an email address
   * and one by an ims address. The other eight meet each condition, but never both in one element.
   *
   * @param number the number of the user; 0 is bjensen
   */
  static String json(int number) {
    int kind = number % KINDS;
    String bjensen = "bjensen" + (number == 0 ? "" : number) + "@example.com";
    boolean chats = kind == WITH_IM || kind == WITH_FOREIGN_IM;
    return TEMPLATE
        .replace("{id}", Ids.of(number))
        .replace("{userName}", userName(number))
        .replace("{work}", kind == WITH_WORK ? bjensen : "u" + number + "@corp" + kind + ".test")
        .replace("{im}", "im" + number + (kind == WITH_IM ? "@foo.com" : "@bar.test"))
        .replace("{imType}", chats ? "xmpp" : "aim")
        .replace("{employee}", number == 0 ? "701984" : String.valueOf(700_001 + number * 3))
        .replace("{number}", String.valueOf(number));
  }

  /** {@return what a client posts: no id, no meta, and a password} */
  static String posted() {
    String user = json(0).replace("\"id\":\"" + Ids.of(0) + "\",", "\"password\":\"t1meMa$heen\",");
    return user.substring(0, user.indexOf(",\"meta\":")) + "}";
  }

  static String newcomer() {
    return json(NEWCOMERS_NUMBER).replace(Ids.of(NEWCOMERS_NUMBER), NEWCOMER);
  }

  /** {@return a user of whom only the account is known, so that memory holds a million} */
  static String small(int number) {
    return SMALL.replace("{id}", Ids.of(number)).replace("{userName}", userName(number));
  }

  static String userName(int number) {
    return number == 0 ? "bjensen@example.com" : "user" + number + "@example.com";
  }

  static List<String> first(int count) {
    return list(count, Users::json);
  }

  static List<String> firstSmall(int count) {
    return list(count, Users::small);
  }

  /** Makes each user when it is asked for: nobody holds the text of a million. */
  private static List<String> list(int count, IntFunction<String> user) {
    return new Made(count, user);
  }

  private static final class Made extends AbstractList<String> implements RandomAccess {

    private final int count;
    private final IntFunction<String> user;

    Made(int count, IntFunction<String> user) {
      this.count = count;
      this.user = user;
    }

    @Override
    public String get(int number) {
      return user.apply(number);
    }

    @Override
    public int size() {
      return count;
    }
  }
}
