package org.anxin.dispatch.policy.domain;

/**
 * A field of a version that breaks a rule.
 *
 * @param field its path, such as {@code steps[0].stage}
 * @param detail what it takes; never its value
 */
public record Misfit(String field, String detail) {}
