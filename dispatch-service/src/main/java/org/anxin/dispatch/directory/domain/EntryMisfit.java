package org.anxin.dispatch.directory.domain;

/**
 * A field of an entry that breaks a rule.
 *
 * @param row of which entry
 */
public record EntryMisfit(int row, String field, String detail) {}
