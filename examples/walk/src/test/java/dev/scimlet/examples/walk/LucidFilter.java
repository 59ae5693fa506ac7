package dev.scimlet.examples.walk;

/** Attributes of the Lucid extension in filters. */
final class LucidFilter {

  static final String BILLING_CODE =
      "urn:ietf:params:scim:schemas:extension:lucid:2.0:User:billingCode";

  private LucidFilter() {}
}
