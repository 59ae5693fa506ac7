package dev.scimlet.entra.mapping;

/**
 * One condition of a scoping filter.
 *
 * @param attribute the attribute of the source
 * @param operator how it is compared
 * @param value with what it is compared; empty for operators without an operand
 */
public record ScopingClause(String attribute, ScopingOperator operator, String value) {}
