package dev.scimlet.protocol.internal;

/**
 * The engine's log. It has a class of its own because the platform's logging is slow to start, and
 * most engines have nothing to say: it starts with the first message.
 */
final class EngineLog {

  static final System.Logger LOG = System.getLogger("dev.scimlet.protocol");

  private EngineLog() {}
}
