package org.anxin.intake.ledger.domain;

import java.time.Instant;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of an old ledger that can be taken over, as far as it isn't words.
 *
 * @param closedAt null where the ledger doesn't say that it was closed
 */
public record LedgerRow(
        String number,
        Channel channel,
        Instant receivedAt,
        Outcome outcome,
        Instant concludedAt,
        @Nullable Instant closedAt,
        @Nullable Claim claim,
        @Nullable Fen resolved) {}
