package dev.scimlet.examples.benchmarks.requests;

import java.util.ServiceLoader;

/**
 * A library that is measured, called as an application would call it. What it cannot do throws
 * {@link Unsupported}.
 */
public interface Library {

  /** {@return the library on the class path} */
  static Library load() {
    return ServiceLoader.load(Library.class).findFirst().orElseThrow();
  }

  /**
   * Parses a filter for users.
   *
   * @param filter the filter
   * @return what the library makes of it
   * @throws Exception if it refuses the filter
   */
  Object parse(String filter) throws Exception;

  /**
   * Prepares a filter for many evaluations.
   *
   * @param filter the filter, of users
   * @return the condition
   * @throws Exception if the library refuses the filter
   */
  Condition prepare(String filter) throws Exception;

  /**
   * Reads a user.
   *
   * @param json the user
   * @return the user as the library holds it
   * @throws Exception if it refuses the user
   */
  Object readUser(String json) throws Exception;

  /**
   * Writes what {@link #readUser}, a {@link Patch} or a {@link GroupPatch} returned.
   *
   * @param resource the resource
   * @return its JSON
   * @throws Exception if the library cannot write it
   */
  String write(Object resource) throws Exception;

  /**
   * Reads a PATCH of users.
   *
   * @param body the body of the request
   * @return what it does to a user
   * @throws Exception if the library refuses it
   */
  Patch readPatch(String body) throws Exception;

  /**
   * Reads a group and a PATCH of it.
   *
   * @param group the group
   * @param body the body of the request
   * @return the two together
   * @throws Exception if the library refuses one of them
   */
  GroupPatch readGroupPatch(String group, String body) throws Exception;

  /**
   * Answers requests over resources that are held in memory.
   *
   * @param directory what is there at the beginning
   * @return who answers
   * @throws Exception if the library refuses a resource
   */
  Service open(Directory directory) throws Exception;

  /** {@return the greatest group that a measurement comes to an end with} */
  default int mostMembers() {
    return Integer.MAX_VALUE;
  }
}
