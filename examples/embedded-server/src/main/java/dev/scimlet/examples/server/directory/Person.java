package dev.scimlet.examples.server.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a user.
 *
 * @param id the id
 * @param userName the name to sign in with
 * @param name what people call the user, or null if that is unknown
 * @param email the primary e-mail address, or the first one, or null
 * @param externalId the id of the client that provisioned the user, or null
 * @param active whether the user may sign in: {@code active} is not false
 * @param licenses the products that the user may use
 * @param billingCode whom to bill, or null
 */
public record Person(
    String id,
    String userName,
    @Nullable String name,
    @Nullable String email,
    @Nullable String externalId,
    boolean active,
    Set<Product> licenses,
    @Nullable String billingCode) {}
