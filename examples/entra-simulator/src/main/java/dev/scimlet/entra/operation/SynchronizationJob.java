package dev.scimlet.entra.operation;

/**
 * A job in the shape of {@code synchronizationJob} of Microsoft Graph.
 *
 * @param id identifies it; begins with {@code scim.}
 * @param schedule when it runs
 * @param status how it is doing
 */
public record SynchronizationJob(String id, JobSchedule schedule, JobStatus status) {}
