package org.anxin.followup.callback.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.followup.callback.domain.FollowUpWork.MakeCallBack;
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;
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
                at,
                CENTRE,
                leg,
                outcome,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                null,
                null);
    }

    static FollowUpOpened opened(int leg, Outcome outcome, Instant dueAt) {
        return opened(leg, outcome, dueAt, null);
    }

    static FollowUpOpened opened(int leg, Outcome outcome, Instant dueAt, @Nullable ActorId concludedBy) {
        return opened(leg, outcome, dueAt, concludedBy, null);
    }

    /** A settlement of which these sums are owed. */
    static FollowUpOpened settled(int leg, Instalment... instalments) {
        return opened(leg, Outcome.RESOLVED_TAKEN_BACK, DUE, null, List.of(instalments));
    }

    private static FollowUpOpened opened(
            int leg,
            Outcome outcome,
            Instant dueAt,
            @Nullable ActorId concludedBy,
            @Nullable List<Instalment> instalments) {
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
                concludedBy,
                instalments);
    }

    static MakeCallBack call(Instant at, CallBackResult result) {
        return call(at, result, null);
    }

    static MakeCallBack call(Instant at, CallBackResult result, @Nullable CallBackAnswers answers) {
        return new MakeCallBack(at, result, answers, RetryPlan.HOUSE);
    }

    static Reopen reopen(Instant at, Holder to) {
        return new Reopen(at, to, null, 2);
    }

    static Instant hours(int hours) {
        return DUE.plusSeconds(3600L * hours);
    }
}
