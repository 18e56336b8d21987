package org.anxin.contracts.intake;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the time before the platform, taken over from a centre's old ledger with its end. It occurred when the matter was received then. Nobody holds
 * it: it starts no clock, no order, no call-back and no feedback, and it is no drill.
 *
 * @param report made of the centre and the ledger's own number, so that the same row is the same report whenever it is imported
 * @param category for disputes
 * @param concludedAt when it had its outcome
 * @param closedAt when the loop was closed; null where the ledger doesn't say that it was
 * @param row the whole row, in intake's private store
 * @param resolved what the claimants got
 * @param cohort a tag for the figures
 * @param flags what the ledger left out or said in words that no table knows
 */
public record MatterImported(
        CentreCode centre,
        ReportId report,
        Channel channel,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        Outcome outcome,
        Instant concludedAt,
        @Nullable Instant closedAt,
        TextRef row,
        @Nullable Claim claim,
        @Nullable Fen resolved,
        @Nullable CohortCode cohort,
        List<IntakeFlag> flags)
        implements IntakeEvent {}
