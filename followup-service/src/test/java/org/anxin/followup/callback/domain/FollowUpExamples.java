package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/** Values that the specs of a follow-up share. */
final class FollowUpExamples {
    /** 10:00 in Shanghai. */
    static final Instant OUTCOME_AT = Instant.parse("2026-03-02T02:00:00Z");

    /** The day after, 10:00 in Shanghai. */
    static final Instant DUE = Instant.parse("2026-03-03T02:00:00Z");

    static final CentreCode CENTRE = new CentreCode("zone-1");
    static final Place PLACE = new Place(new GridCode("grid-1"), null);

    private FollowUpExamples() {}

    static OpenFollowUp open(Instant at, int leg, Outcome outcome) {
        return new OpenFollowUp(
                at, CENTRE, leg, outcome, MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, PLACE, false, null);
    }

    static FollowUpOpened opened(int leg, Outcome outcome, Instant dueAt) {
        return opened(leg, outcome, dueAt, null);
    }

    static FollowUpOpened opened(int leg, Outcome outcome, Instant dueAt, @Nullable ActorId concludedBy) {
        return new FollowUpOpened(
                CENTRE,
                leg,
                outcome,
                dueAt,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                concludedBy);
    }

    static Instant hours(int hours) {
        return DUE.plusSeconds(3600L * hours);
    }
}
