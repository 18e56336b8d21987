package org.anxin.intake.matter.application;

import java.util.List;
import org.anxin.contracts.value.Fen;
import org.anxin.service.table.CellFault;
import org.jspecify.annotations.Nullable;

/**
 * A list of claimants as a file: one row each, with a sum of his own.
 *
 * @param faults everything that can't be read; then {@code claimants} has the others only
 */
public record Roster(List<Claimant> claimants, List<CellFault> faults) {
    /**
     * Somebody who claims.
     *
     * @param line of the file
     * @param phone digits only
     * @param months that wages are owed for
     */
    public record Claimant(
            int line,
            String name,
            @Nullable String phone,
            Fen amount,
            @Nullable Integer months) {
        /** Who it is: nobody stands on a roster twice. */
        public String person() {
            return name + '/' + (phone == null ? "" : phone);
        }
    }
}
