/**
 * The table of what the RFCs demand and of the tests that prove it. Start at {@code
 * ConformanceTest}.
 */
@NullMarked
package dev.scimlet.conformance;

import org.jspecify.annotations.NullMarked;
