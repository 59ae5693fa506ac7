/**
 * The cycles of the provisioning service: what is imported, matched, exported and resolved, in
 * which order, with which requests, and what is remembered between them. Start at {@link
 * dev.scimlet.entra.provisioning.ProvisioningJob}; hosts use {@link
 * dev.scimlet.entra.EntraProvisioning}.
 */
@NullMarked
package dev.scimlet.entra.provisioning;

import org.jspecify.annotations.NullMarked;
