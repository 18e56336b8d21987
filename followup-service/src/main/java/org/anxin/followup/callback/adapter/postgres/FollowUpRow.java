package org.anxin.followup.callback.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.followup.callback.application.CallView;
import org.anxin.followup.callback.application.FollowUpStatus;
import org.anxin.followup.callback.application.FollowUpView;
import org.anxin.followup.callback.application.InstalmentView;
import org.anxin.service.codec.StrictJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table of follow-ups. */
@Entity(name = "FollowUpRow")
@Table(name = "follow_up")
@Immutable
class FollowUpRow {
    private static final JsonMapper JSON = StrictJson.rest();
    private static final TypeReference<List<CallView>> CALLS = new TypeReference<>() {};
    private static final TypeReference<List<InstalmentView>> INSTALMENTS = new TypeReference<>() {};

    @Id
    @Column(name = "matter_id")
    UUID matterId;

    String centre;

    @Enumerated(EnumType.STRING)
    FollowUpStatus status;

    int leg;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Column(name = "outcome_at")
    Instant outcomeAt;

    @Column(name = "outcome_holds")
    boolean outcomeHolds;

    @Column(name = "awaited_outcome")
    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome awaitedOutcome;

    @Column(name = "awaited_by")
    @Nullable
    String awaitedBy;

    @Column(name = "correction_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    OutcomeCorrectionReason correctionReason;

    @Enumerated(EnumType.STRING)
    MatterKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    Category category;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Nullable
    String grid;

    @Nullable
    String site;

    boolean drill;

    int attempts;

    @Column(name = "call_back_due_at")
    @Nullable
    Instant callBackDueAt;

    @Column(name = "overdue_at")
    @Nullable
    Instant overdueAt;

    String calls;

    String instalments;

    @Column(name = "instalment_due_at")
    @Nullable
    Instant instalmentDueAt;

    int reopenings;

    @Column(name = "closing_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    ClosingReason closingReason;

    @Column(name = "reopened_to")
    @Enumerated(EnumType.STRING)
    @Nullable
    Holder reopenedTo;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    FollowUpView view() {
        return new FollowUpView(
                matterId,
                new CentreCode(centre),
                status,
                leg,
                outcome,
                outcomeAt,
                outcomeHolds,
                awaitedOutcome,
                awaitedBy == null ? null : new ActorId(awaitedBy),
                correctionReason,
                kind,
                category,
                severity,
                grid == null ? null : new GridCode(grid),
                site == null ? null : new SiteCode(site),
                drill,
                attempts,
                callBackDueAt,
                overdueAt,
                read(calls, CALLS),
                read(instalments, INSTALMENTS),
                instalmentDueAt,
                reopenings,
                closingReason,
                reopenedTo,
                endedAt);
    }

    private static <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of a follow-up can't be read", e);
        }
    }
}
