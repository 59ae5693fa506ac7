package dev.scimlet.filter.internal;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.internal.ParseNotes.FiredRepair;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all texts have in common that differ in their literals alone, and what they mean.
 *
 * @param hash the hash of text and options
 * @param options the limits and leniencies that were in force
 * @param pieces what stands before, between and after the literals, quotes included
 * @param slots what the literals mean
 * @param repairs which leniencies such a text needs
 * @param template the meaning
 * @param <T> what is read
 */
record Shape<T>(
    int hash,
    FilterOptions options,
    List<String> pieces,
    List<Slot> slots,
    List<FiredRepair> repairs,
    Template<T> template) {

  /** Makes the shape of a text that was read. */
  static <T> Shape<T> of(
      int hash, FilterOptions options, String text, ParseNotes notes, Template<T> template) {
    List<Slot> slots = notes.literals().stream().filter(Objects::nonNull).toList();
    return new Shape<>(hash, options, pieces(text), slots, List.copyOf(notes.repairs()), template);
  }

  /** Finds the literals of a text; null if it has another shape. */
  String @Nullable [] literals(String text) {
    String[] literals = new String[slots.size()];
    int at = 0;
    for (int i = 0; i < literals.length; i++) {
      String piece = pieces.get(i);
      if (!text.startsWith(piece, at)) {
        return null;
      }
      at += piece.length();
      int end = LiteralScanner.end(text, at, piece.endsWith("\""));
      if (end < 0) {
        return null;
      }
      literals[i] = text.substring(at, end);
      at = end;
    }
    String last = pieces.get(literals.length);
    return text.length() == at + last.length() && text.endsWith(last) ? literals : null;
  }

  /** Reads a text of this shape by its literals; null if one of them needs a closer look. */
  @Nullable T read(String[] literals, RepairListener fired) {
    ScimValue[] values = new ScimValue[literals.length];
    for (int i = 0; i < literals.length; i++) {
      ScimValue value = slots.get(i).read(literals[i]);
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    for (FiredRepair each : repairs) {
      fired.repaired(each.repair(), each.where());
    }
    return template.fill(values);
  }

  private static List<String> pieces(String text) {
    LiteralScanner scanner = new LiteralScanner(text);
    List<String> pieces = new ArrayList<>();
    while (scanner.next()) {
      pieces.add(scanner.piece());
    }
    pieces.add(scanner.piece());
    return List.copyOf(pieces);
  }
}
