package org.anxin.intake.ledger;

/**
 * What is wrong with a row, or what was made of it.
 *
 * @param line in the file, as a spreadsheet or an editor numbers it
 * @param column its heading as it stands in the file
 * @param error whether the row isn't imported for it; else it is a warning
 * @param reason what the cell takes; never its value
 */
public record Finding(int line, String column, boolean error, String reason) {}
