/**
 * JSON at the edge: from bytes to {@link dev.scimlet.value.ScimValue} and back, within limits.
 *
 * <p>Start at {@link dev.scimlet.json.ScimJson}, which needs Jackson's streaming core alone. {@link
 * dev.scimlet.json.JacksonView} and {@link dev.scimlet.json.JsonPView} are for applications that
 * have Jackson databind or JSON-P on board and want to work with its types.
 */
@NullMarked
package dev.scimlet.json;

import org.jspecify.annotations.NullMarked;
