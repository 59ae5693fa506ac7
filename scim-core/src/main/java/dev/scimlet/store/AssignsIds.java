package dev.scimlet.store;

/**
 * The ability of a store whose table makes its own keys: {@link ResourceStore#insert} ignores the
 * id that the engine made and answers a resource with another one.
 *
 * <p>Ids are made by the server, never taken from a client; at most 255 characters out of letters,
 * digits, {@code .}, {@code _}, {@code ~} and {@code -}; never given out twice.
 */
public interface AssignsIds {}
