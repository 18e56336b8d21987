package org.anxin.intake.matter.adapter.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.MatterSummary.AskedLink;
import org.anxin.intake.matter.application.MatterSummary.ClaimSummary;
import org.anxin.intake.matter.domain.PoliceReturn;
import org.anxin.intake.matter.domain.Withdrawal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the view, which the event store writes and only it. */
@Entity
@Immutable
@Table(name = "matter")
class MatterRow {
    @Id
    @Column(name = "matter_id")
    UUID matterId;

    String centre;

    String status;

    @Column(name = "tracking_hash")
    String trackingHash;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Nullable
    String source;

    @Column(name = "referral_number")
    @Nullable
    String referralNumber;

    @Enumerated(EnumType.STRING)
    MatterKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    Category category;

    @Nullable
    String subcategory;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Enumerated(EnumType.STRING)
    HandlingMode mode;

    @Nullable
    String grid;

    @Nullable
    String site;

    @Column(name = "claim_fen")
    @Nullable
    Long claimFen;

    @Column(name = "claim_people")
    @Nullable
    Integer claimPeople;

    @Nullable
    String cohort;

    boolean drill;

    String flags;

    String missing;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "sign_by")
    @Nullable
    Instant signBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "handed_to")
    @Nullable
    Holder handedTo;

    @Enumerated(EnumType.STRING)
    @Nullable
    Withdrawal withdrawal;

    @Enumerated(EnumType.STRING)
    @Column(name = "police_return")
    PoliceReturn.@Nullable Answer policeReturn;

    @Column(name = "linked_to")
    @Nullable
    UUID linkedTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_kind")
    @Nullable
    LinkKind linkKind;

    int repeats;

    @Column(name = "joined_people")
    int joinedPeople;

    @Column(name = "joined_fen")
    long joinedFen;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Column(name = "concluded_at")
    @Nullable
    Instant concludedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "resolved_fen")
    @Nullable
    Long resolvedFen;

    @Column(name = "asked_link_to")
    @Nullable
    UUID askedLinkTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_link_kind")
    @Nullable
    LinkKind askedLinkKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_link_obstacle")
    @Nullable
    LinkObstacle askedLinkObstacle;

    MatterSummary summary() {
        return new MatterSummary(
                matterId,
                status,
                channel,
                source,
                referralNumber,
                kind,
                category,
                subcategory == null ? null : new SubcategoryCode(subcategory),
                severity,
                mode,
                grid,
                site,
                claimFen == null || claimPeople == null ? null : new ClaimSummary(claimFen, claimPeople),
                cohort,
                drill,
                flags.isEmpty()
                        ? List.of()
                        : Arrays.stream(flags.split(","))
                                .map(IntakeFlag::valueOf)
                                .toList(),
                missing.isEmpty()
                        ? List.of()
                        : Arrays.stream(missing.split(","))
                                .map(ReportField::valueOf)
                                .toList(),
                reportedAt,
                receivedAt,
                openedAt,
                signBy,
                handedTo,
                withdrawal,
                policeReturn,
                linkedTo,
                linkKind,
                repeats,
                new ClaimSummary(joinedFen, joinedPeople),
                outcome,
                concludedAt,
                closedAt,
                resolvedFen,
                askedLinkTo == null || askedLinkKind == null
                        ? null
                        : AskedLink.of(askedLinkTo, askedLinkKind, askedLinkObstacle),
                null);
    }
}
