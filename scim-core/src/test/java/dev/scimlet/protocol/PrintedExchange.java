package dev.scimlet.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request and its answer as an RFC prints them: one line of an {@code exchanges.tsv}.
 *
 * @param example the example's name; lines of the same name follow each other
 * @param profiles {@code both} if the strict and the tolerant profile answer, {@code neither} if
 *     both refuse
 * @param before the file of the resources that are there before, or nothing
 * @param more how many resources of which type are there besides, or nothing
 * @param request method and target
 * @param fields the request's header fields
 * @param body the file of the request's body, or nothing
 * @param status the answer's status
 * @param answer the answer's header fields
 * @param response the file of the answer's body, or nothing
 * @param after the file of the resources as they are afterwards, or nothing
 */
record PrintedExchange(
    String example,
    String profiles,
    String before,
    String more,
    String request,
    Map<String, String> fields,
    String body,
    String status,
    Map<String, String> answer,
    String response,
    String after) {

  static PrintedExchange of(List<String> row) {
    return new PrintedExchange(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        fields(row.get(5)),
        row.get(6),
        row.get(7),
        fields(row.get(8)),
        row.get(9),
        row.get(10));
  }

  /** The files of which it is made. */
  Stream<String> files() {
    return Stream.of(before, body, response, after).filter(name -> !name.isEmpty());
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.isEmpty() ? new String[0] : text.split("; ")) {
      int colon = field.indexOf(": ");
      fields.put(field.substring(0, colon), field.substring(colon + 2));
    }
    return fields;
  }
}
