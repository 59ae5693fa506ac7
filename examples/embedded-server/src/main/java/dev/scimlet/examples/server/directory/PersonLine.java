package dev.scimlet.examples.server.directory;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.examples.server.directory.PersonFilter.Access;
import org.jspecify.annotations.Nullable;

/** A person with the keys by which it is found and sorted. */
final class PersonLine {

  private final Person person;
  private final LineKey key;
  private final String name;
  private final String email;
  private final String externalId;
  private final String billingCode;

  PersonLine(Person person) {
    this.person = person;
    key = new LineKey(ComparisonKey.folded(person.userName()), person.id());
    name = folded(person.name());
    email = shared(folded(person.email()), key.name());
    externalId = shared(folded(person.externalId()), key.name());
    billingCode = folded(person.billingCode());
  }

  Person person() {
    return person;
  }

  LineKey key() {
    return key;
  }

  /** Whether somebody wants this line; the texts of the filter are folded already. */
  boolean meets(PersonFilter filter) {
    return meets(filter.access())
        && (filter.license() == null || person.licenses().contains(filter.license()))
        && (filter.billingCode().isEmpty() || filter.billingCode().equals(billingCode))
        && startsWith(filter.text());
  }

  private boolean meets(Access access) {
    return access == Access.ANY || (access == Access.ACTIVE) == person.active();
  }

  private boolean startsWith(String text) {
    return key.name().startsWith(text)
        || startsWord(text)
        || email.startsWith(text)
        || externalId.startsWith(text);
  }

  /** People are looked for by the family name too, which comes last. */
  private boolean startsWord(String text) {
    int place = name.indexOf(text);
    while (place > 0 && name.charAt(place - 1) != ' ') {
      place = name.indexOf(text, place + 1);
    }
    return place >= 0;
  }

  /** Of equal texts one is enough: the address is mostly the name. */
  private static String shared(String text, String other) {
    return text.equals(other) ? other : text;
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : ComparisonKey.folded(text);
  }
}
