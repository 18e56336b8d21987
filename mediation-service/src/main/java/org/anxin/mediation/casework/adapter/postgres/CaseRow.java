package org.anxin.mediation.casework.adapter.postgres;

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
import java.util.function.Function;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.mediation.casework.application.CaseStatus;
import org.anxin.mediation.casework.application.CaseTermView;
import org.anxin.mediation.casework.application.CaseView;
import org.anxin.mediation.casework.application.InstalmentView;
import org.anxin.service.codec.StrictJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table of cases. */
@Entity(name = "CaseRow")
@Table(name = "mediation_case")
@Immutable
class CaseRow {
    private static final JsonMapper JSON = StrictJson.rest();
    private static final TypeReference<List<CaseTermView>> TERMS = new TypeReference<>() {};
    private static final TypeReference<List<InstalmentView>> INSTALMENTS = new TypeReference<>() {};

    @Id
    @Column(name = "matter_id")
    UUID matterId;

    String centre;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    int leg;

    @Enumerated(EnumType.STRING)
    Level level;

    @Column(name = "at_desk")
    boolean atDesk;

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

    @Column(name = "taken_at")
    Instant takenAt;

    int rounds;

    @Enumerated(EnumType.STRING)
    @Nullable
    ContactResult respondent;

    boolean failed;

    @Nullable
    String department;

    @Column(name = "settlement_form")
    @Enumerated(EnumType.STRING)
    @Nullable
    SettlementForm settlementForm;

    @Column(name = "settlement_fen")
    @Nullable
    Long settlementFen;

    @Column(name = "settlement_people")
    @Nullable
    Integer settlementPeople;

    @Column(name = "settlement_paid_fen")
    @Nullable
    Long settlementPaidFen;

    @Column(name = "settlement_instalments")
    String settlementInstalments;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Column(name = "concluded_at")
    @Nullable
    Instant concludedAt;

    @Column(name = "suspended_to")
    @Nullable
    UUID suspendedTo;

    @Column(name = "suspended_since")
    @Nullable
    Instant suspendedSince;

    @Column(name = "return_asked_at")
    @Nullable
    Instant returnAskedAt;

    String terms;

    @Column(name = "next_due_at")
    @Nullable
    Instant nextDueAt;

    boolean overdue;

    CaseView view() {
        return new CaseView(
                matterId,
                new CentreCode(centre),
                status,
                leg,
                level,
                atDesk,
                kind,
                category,
                severity,
                code(grid, GridCode::new),
                code(site, SiteCode::new),
                drill,
                takenAt,
                rounds,
                respondent,
                failed,
                code(department, DepartmentCode::new),
                settlement(),
                outcome,
                concludedAt,
                suspendedTo == null || suspendedSince == null
                        ? null
                        : new CaseView.Suspension(suspendedTo, suspendedSince),
                returnAskedAt,
                read(terms, TERMS),
                nextDueAt,
                overdue);
    }

    private CaseView.@Nullable Settlement settlement() {
        if (settlementForm == null || settlementPeople == null || concludedAt == null) {
            return null;
        }
        return new CaseView.Settlement(
                CaseView.number(new CentreCode(centre), matterId, leg, concludedAt),
                settlementForm,
                settlementFen,
                settlementPeople,
                settlementPaidFen,
                read(settlementInstalments, INSTALMENTS));
    }

    private static <T> List<T> read(String column, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of a case can't be read", e);
        }
    }

    private static <T> @Nullable T code(@Nullable String value, Function<String, T> of) {
        return value == null ? null : of.apply(value);
    }
}
