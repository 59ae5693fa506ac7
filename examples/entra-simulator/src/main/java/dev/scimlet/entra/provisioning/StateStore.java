package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the job remembers, in one file or in memory. Each call that writes is durable when it
 * returns, as far as an end of the process goes. Thread-safe, as long as each object is written by
 * one thread at a time.
 */
final class StateStore implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String JOB = "job";
  private static final String CLOCK = "clock";
  private static final String ENDPOINT = "endpoint";

  /** Each object is a commit, which writes a page anew: small pages, whose space is soon reused. */
  private static final int KEYS_PER_PAGE = 16;

  private static final int RETENTION_MILLISECONDS = 5_000;

  /** To write what is alive in one piece, and give back the space of everything else. */
  private static final int COMPLETE_COMPACTION = -1;

  private static final char SEPARATOR = '\u0000';
  private static final char BEHIND_SEPARATOR = '\u0001';

  private final MVStore file;
  private final MVMap<String, String> job;
  private final MVMap<String, String> objects;
  private final MVMap<String, String> members;
  private final Map<String, ObjectState> states = new ConcurrentHashMap<>();
  private final Map<String, String> sources = new ConcurrentHashMap<>();

  private StateStore(MVStore file) {
    this.file = file;
    this.job = file.openMap("job");
    this.objects = file.openMap("objects");
    this.members = file.openMap("members");
    objects.forEach((id, text) -> remember(id, read(text, ObjectState.class)));
  }

  /** Opens a file, or a state in memory if there is none. */
  static StateStore open(@Nullable Path path) {
    try {
      MVStore.Builder builder =
          new MVStore.Builder().autoCommitDisabled().keysPerPage(KEYS_PER_PAGE);
      MVStore file = path == null ? builder.open() : builder.fileName(path.toString()).open();
      file.setRetentionTime(RETENTION_MILLISECONDS);
      return opened(file);
    } catch (MVStoreException e) {
      throw new StateException(
          "The state cannot be opened: another program may use it, or it is none.", e);
    }
  }

  private static StateStore opened(MVStore file) {
    try {
      if (file.isReadOnly()) {
        throw new StateException("The state cannot be opened: its file cannot be written.");
      }
      return new StateStore(file);
    } catch (JacksonException e) {
      file.closeImmediately();
      throw new StateException("The state cannot be read: its file is damaged.", e);
    } catch (StateException | MVStoreException e) {
      file.closeImmediately();
      throw e;
    }
  }

  /**
   * Says which endpoint the state belongs to: what is known of one is wrong for any other.
   *
   * @throws StateException if it belongs to another
   */
  void claim(URI endpoint) {
    String known = job.get(ENDPOINT);
    if (known == null) {
      write(() -> job.put(ENDPOINT, endpoint.toString()));
    } else if (!URI.create(known).equals(endpoint)) {
      throw new StateException(
          "The state belongs to another Tenant URL, "
              + known
              + ": use a file of its own for each, or restart with the scope Full.");
    }
  }

  /** Belongs to no endpoint any more. */
  void disclaim() {
    write(() -> job.remove(ENDPOINT));
  }

  Optional<JobState> job() {
    return Optional.ofNullable(job.get(JOB)).map(text -> read(text, JobState.class));
  }

  void save(JobState state) {
    write(() -> job.put(JOB, JSON.writeValueAsString(state)));
  }

  /** How far the simulated time is ahead. */
  Duration clockOffset() {
    String offset = job.get(CLOCK);
    return offset == null ? Duration.ZERO : Duration.parse(offset);
  }

  void saveClockOffset(Duration offset) {
    write(() -> job.put(CLOCK, offset.toString()));
  }

  List<String> ids() {
    return List.copyOf(objects.keySet());
  }

  Optional<ObjectState> find(String objectId) {
    return Optional.ofNullable(states.get(objectId));
  }

  void save(String objectId, ObjectState state) {
    find(objectId).ifPresent(this::forget);
    remember(objectId, state);
    write(() -> objects.put(objectId, JSON.writeValueAsString(state)));
  }

  void remove(String objectId) {
    find(objectId).ifPresent(this::forget);
    states.remove(objectId);
    write(() -> objects.remove(objectId));
    removeMembers(objectId, members(objectId).keySet());
  }

  void clearEscrows() {
    for (String id : ids()) {
      find(id)
          .filter(state -> state.escrow() != null || state.referenceEscrow() != null)
          .ifPresent(state -> save(id, state.withEscrow(null).withReferenceEscrow(null)));
    }
  }

  /** Remembers that nothing in the target belongs to the object any more. */
  void unlink(String objectId, ObjectState state) {
    save(objectId, state.with((Link) null));
    removeMembers(objectId, members(objectId).keySet());
  }

  /** Finds the source object that an object of the target belongs to. */
  Optional<String> sourceOf(SourceType type, String targetId) {
    return Optional.ofNullable(sources.get(key(type, targetId)));
  }

  /** Finds what belongs to a source object in the target, if that is kept in sync. */
  Optional<String> targetOf(String objectId) {
    return find(objectId)
        .map(ObjectState::link)
        .filter(link -> link.standing() == Standing.PROVISIONED)
        .map(Link::targetId);
  }

  /** The members that a group was given: target ids by source ids. */
  Map<String, String> members(String groupId) {
    Map<String, String> found = new LinkedHashMap<>();
    String prefix = groupId + SEPARATOR;
    Cursor<String, String> cursor = members.cursor(prefix, groupId + BEHIND_SEPARATOR, false);
    while (cursor.hasNext()) {
      String key = cursor.next();
      found.put(key.substring(prefix.length()), cursor.getValue());
    }
    return found;
  }

  void addMembers(String groupId, Map<String, String> added) {
    write(() -> added.forEach((id, targetId) -> members.put(groupId + SEPARATOR + id, targetId)));
  }

  void removeMembers(String groupId, Collection<String> removed) {
    write(() -> removed.forEach(id -> members.remove(groupId + SEPARATOR + id)));
  }

  @Override
  public void close() {
    file.close(COMPLETE_COMPACTION);
  }

  private void write(Runnable change) {
    try {
      change.run();
      file.commit();
    } catch (MVStoreException e) {
      throw new StateException(
          "The state cannot be written: the disk may be full. The next cycle finds what is missing.",
          e);
    }
  }

  private void remember(String objectId, ObjectState state) {
    states.put(objectId, state);
    Link link = state.link();
    if (link != null) {
      sources.put(key(state.seen().type(), link.targetId()), objectId);
    }
  }

  private void forget(ObjectState state) {
    Link link = state.link();
    if (link != null) {
      sources.remove(key(state.seen().type(), link.targetId()));
    }
  }

  private static String key(SourceType type, String targetId) {
    return type.name() + SEPARATOR + targetId;
  }

  private static <T> T read(String text, Class<T> type) {
    return JSON.readValue(text, type);
  }
}
