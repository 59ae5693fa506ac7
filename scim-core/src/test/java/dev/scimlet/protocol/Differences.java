package dev.scimlet.protocol;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where two JSON values differ: JSON pointers into the first, and what the second has there. An
 * array of another size differs behind its last element, {@code /-}. Values of a multi-valued
 * attribute have no order: they are compared with those of the same {@code value}.
 */
final class Differences {

  static final String ABSENT = "absent";

  private final Map<String, String> found = new TreeMap<>();

  private Differences() {}

  static Map<String, String> between(ScimValue printed, @Nullable ScimValue ours) {
    Differences differences = new Differences();
    differences.compare("", printed, ours);
    return differences.found;
  }

  private void compare(String pointer, @Nullable ScimValue printed, @Nullable ScimValue ours) {
    if (printed instanceof ScimObject left && ours instanceof ScimObject right) {
      Set<String> names = new LinkedHashSet<>(left.names());
      names.addAll(right.names());
      names.forEach(name -> compare(below(pointer, name), left.get(name), right.get(name)));
    } else if (printed instanceof ScimArray left && ours instanceof ScimArray right) {
      compare(pointer, left, right);
    } else if (printed == null || !printed.equals(ours)) {
      found.put(pointer, ours == null ? ABSENT : ours.toString());
    }
  }

  private void compare(String pointer, ScimArray printed, ScimArray ours) {
    ScimArray ordered = inOrderOf(printed, ours);
    for (int i = 0; i < Math.min(printed.size(), ours.size()); i++) {
      compare(pointer + "/" + i, printed.get(i), ordered.get(i));
    }
    if (printed.size() != ours.size()) {
      found.put(pointer + "/-", ours.size() + " in all");
    }
  }

  private static ScimArray inOrderOf(ScimArray printed, ScimArray ours) {
    List<String> wanted = printed.values().stream().map(Differences::value).toList();
    List<String> there = ours.values().stream().map(Differences::value).toList();
    boolean samePlaces =
        wanted.size() == there.size()
            && Set.copyOf(wanted).size() == wanted.size()
            && Set.copyOf(wanted).equals(Set.copyOf(there));
    return samePlaces
        ? ScimArray.of(wanted.stream().map(value -> ours.get(there.indexOf(value))).toList())
        : ours;
  }

  private static String value(ScimValue element) {
    return element instanceof ScimObject object ? String.valueOf(object.get("value")) : "";
  }

  private static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
