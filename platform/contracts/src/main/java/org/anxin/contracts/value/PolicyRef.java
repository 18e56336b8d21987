package org.anxin.contracts.value;

/**
 * The version of a clock policy that a clock was set by; no later version changes its verdict.
 *
 * @param version 1 or more
 */
public record PolicyRef(PolicyCode policy, int version) {}
