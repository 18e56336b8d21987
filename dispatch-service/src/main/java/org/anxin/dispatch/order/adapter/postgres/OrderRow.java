package org.anxin.dispatch.order.adapter.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Severity;
import org.anxin.dispatch.order.application.OrderStatus;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code dispatch_order}. Hibernate fills the fields, so their nullness stands in the table's definition. */
@Entity
@Immutable
@Table(name = "dispatch_order")
@NullUnmarked
class OrderRow {
    @Id
    @Column(name = "matter_id")
    UUID matterId;

    String centre;
    int leg;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    @Enumerated(EnumType.STRING)
    MatterKind kind;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Severity severity;

    String grid;
    String site;
    boolean drill;
    String policy;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "opened_at")
    Instant openedAt;

    String team;

    @Enumerated(EnumType.STRING)
    @Column(name = "team_reason")
    AssignmentReason teamReason;

    @Column(name = "signed_at")
    Instant signedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "receipt_implied")
    boolean receiptImplied;

    int attempts;

    @Column(name = "next_officer")
    String nextOfficer;

    String officer;

    @Column(name = "contacted_at")
    Instant contactedAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    int rounds;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Column(name = "countersigned_by")
    String countersignedBy;

    String facts;

    @Enumerated(EnumType.STRING)
    @Column(name = "handed_on_to")
    Level handedOnTo;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "return_asked_at")
    Instant returnAskedAt;

    @Column(name = "next_due_at")
    Instant nextDueAt;

    String clocks;
    String safety;
    String joint;

    @Column(name = "suspended_to")
    UUID suspendedTo;

    @Column(name = "suspended_since")
    Instant suspendedSince;

    @Column(name = "attention_count")
    int attentionCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "attention_kind")
    AttentionKind attentionKind;

    @Column(name = "attention_at")
    Instant attentionAt;
}
