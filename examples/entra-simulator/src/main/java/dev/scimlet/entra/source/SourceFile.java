package dev.scimlet.entra.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read as a whole.
 *
 * @param name its name, for messages
 * @param text what it has
 */
record SourceFile(String name, String text) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads a file; one that changes meanwhile is refused, since half of it may be missing. */
  static SourceFile read(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
      String text = Files.readString(path);
      BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
      if (isChanged(before, after)) {
        throw new SourceException(
            name + " changed while it was read; write under another name and rename.", null);
      }
      return new SourceFile(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new SourceException(name + " is not in UTF-8.", e);
    } catch (IOException e) {
      throw new SourceException(name + " cannot be read.", e);
    }
  }

  /** Where something stands, for messages. */
  String line(long line) {
    return name + ", line " + line;
  }

  static SourceException failure(String place, String why, @Nullable Throwable cause) {
    return new SourceException(place + ": " + why, cause);
  }

  static boolean isChanged(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() != after.size()
        || !before.lastModifiedTime().equals(after.lastModifiedTime());
  }
}
