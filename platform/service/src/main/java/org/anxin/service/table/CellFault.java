package org.anxin.service.table;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param line in the file, from 1, as a spreadsheet or an editor numbers it
 * @param column its heading as it stands in the file, or its letters where it has none; null when it is the whole row
 * @param detail what the cell takes; never its value
 */
public record CellFault(int line, @Nullable String column, String detail) {}
