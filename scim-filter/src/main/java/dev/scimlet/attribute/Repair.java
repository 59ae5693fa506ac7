package dev.scimlet.attribute;

/**
 * A named leniency: one deviation from the RFCs that clients are known to send and that is put
 * right instead of being refused.
 *
 * <p>Every layer has an enum of its own that implements this interface; a profile switches each
 * constant on or off, and whoever handles a request is told which of them were needed.
 */
public interface Repair {

  /** {@return the constant's name, as it appears in events, logs and configuration} */
  String name();
}
