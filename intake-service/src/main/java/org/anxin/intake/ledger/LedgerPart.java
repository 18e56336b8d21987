package org.anxin.intake.ledger;

import java.util.List;
import java.util.Map;
import org.anxin.intake.ledger.domain.LedgerColumn;

/**
 * Some rows of a ledger, as they wait to be dealt with.
 *
 * @param headings of the columns, as they stand in the file
 */
record LedgerPart(Map<LedgerColumn, String> headings, List<Line> rows) {
    /**
     * One row.
     *
     * @param findings what reading the file has shown already
     */
    record Line(int line, Map<LedgerColumn, String> cells, List<Finding> findings) {}
}
