package org.anxin.intake.ledger.domain;

/**
 * What is wrong with a cell, or what was made of it.
 *
 * @param error whether the row isn't taken for it; else it is taken all the same
 * @param reason what the cell takes; never its value
 */
public record RowFinding(LedgerColumn column, boolean error, String reason) {}
