package dev.scimlet.protocol.internal;

import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor holds.
 *
 * @param issued when it was made
 * @param count the page size that the client asked for, or null if it did not
 * @param side where the page lies, seen from the place
 * @param place the last or first resource of the page before or behind, or null for the start
 */
record CursorState(
    Instant issued, @Nullable Integer count, Page.Side side, @Nullable Position place) {

  private static final int NO_COUNT = -1;

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(issued.toEpochMilli());
      out.writeInt(count == null ? NO_COUNT : count);
      out.writeBoolean(side == Page.Side.AFTER);
      out.writeBoolean(place != null);
      if (place != null) {
        write(place, out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed.", e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #bytes} wrote: only what this server wrote itself gets here. */
  static CursorState of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Instant issued = Instant.ofEpochMilli(in.readLong());
      int count = in.readInt();
      Page.Side side = in.readBoolean() ? Page.Side.AFTER : Page.Side.BEFORE;
      return new CursorState(
          issued,
          count == NO_COUNT ? null : Integer.valueOf(count),
          side,
          in.readBoolean() ? readPlace(in) : null);
    } catch (IOException e) {
      throw new IllegalStateException("A cursor of this server is cut.", e);
    }
  }

  private static void write(Position place, DataOutputStream out) throws IOException {
    out.writeUTF(place.id());
    out.writeByte(place.keys().size());
    for (String key : place.keys()) {
      out.writeBoolean(key != null);
      if (key != null) {
        out.writeUTF(key);
      }
    }
  }

  private static Position readPlace(DataInputStream in) throws IOException {
    String id = in.readUTF();
    List<@Nullable String> keys = new ArrayList<>();
    for (int size = in.readByte(); keys.size() < size; ) {
      keys.add(in.readBoolean() ? in.readUTF() : null);
    }
    return new Position(keys, id);
  }
}
