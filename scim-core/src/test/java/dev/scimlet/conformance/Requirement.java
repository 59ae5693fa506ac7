package dev.scimlet.conformance;

/**
 * What one sentence of an RFC demands, in our words.
 *
 * @param id the RFC, the section and a number, such as 7644-3.5.2.1-3
 * @param level the RFC's key word, "fact" for what it states without one, "derived" for what
 *     follows from it
 */
record Requirement(String id, String level, String section, String text) {

  /** The headline of the requirements of one RFC. */
  String rfc() {
    return "RFC " + id.substring(0, id.indexOf('-'));
  }

  /** The headline of the requirements of one section. */
  String heading() {
    return section.replace(" s", " §");
  }
}
