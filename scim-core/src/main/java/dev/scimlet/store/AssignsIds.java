package dev.scimlet.store;

/**
 * The ability of a store whose table makes its own keys: {@link ResourceStore#insert} ignores the
 * id that the engine made and answers a resource with another one.
 *
 * <p>Ids are made by the server, never taken from a client; at most 255 characters out of letters,
 * digits, {@code .}, {@code _}, {@code ~} and {@code -}, without {@code bulkId} in any case (RFC
 * 7643 section 3.1); never given out twice, and to one resource of one type only.
 */
public interface AssignsIds {}
