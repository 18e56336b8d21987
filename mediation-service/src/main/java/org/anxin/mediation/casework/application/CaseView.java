package org.anxin.mediation.casework.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.mediation.casework.domain.AgreementNumber;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.CaseState.AtCentre;
import org.anxin.mediation.casework.domain.CaseState.Concluded;
import org.anxin.mediation.casework.domain.CaseState.HandedOn;
import org.anxin.mediation.casework.domain.CaseState.InSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseState.NotTaken;
import org.anxin.mediation.casework.domain.CaseState.Settled;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseState.WithDepartment;
import org.anxin.mediation.casework.domain.CentreDays;
import org.jspecify.annotations.Nullable;

/**
 * A case as people see it.
 *
 * @param leg the leg that mediation took last
 * @param level where it is handled, or the level of resolution
 * @param atDesk handled by phone or at the window, no team went out
 * @param takenAt when that leg was handed over
 * @param rounds how many were held in this leg
 * @param respondent what came of the last attempt to reach the employer or respondent
 * @param failed mediation was tried without success, and nothing was tried since
 * @param suspension why and since when it rests; null when it doesn't
 * @param returnAskedAt since when the police are asked to take the matter back; null when they aren't
 * @param department who holds the work, or held it at the end
 * @param terms of this leg
 * @param nextDueAt when the running term that is due first is due; null when none runs
 * @param overdue a term is over in which something is still to be done
 */
public record CaseView(
        UUID matterId,
        CentreCode centre,
        CaseStatus status,
        int leg,
        Level level,
        boolean atDesk,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        @Nullable GridCode grid,
        @Nullable SiteCode site,
        boolean drill,
        Instant takenAt,
        int rounds,
        @Nullable ContactResult respondent,
        boolean failed,
        @Nullable DepartmentCode department,
        @Nullable Settlement settlement,
        @Nullable Outcome outcome,
        @Nullable Instant concludedAt,
        @Nullable Suspension suspension,
        @Nullable Instant returnAskedAt,
        List<CaseTermView> terms,
        @Nullable Instant nextDueAt,
        boolean overdue) {

    /**
     * A case that rests.
     *
     * @param linkedTo the matter that its own belongs to
     */
    public record Suspension(UUID linkedTo, Instant since) {}

    /**
     * What the parties agreed on.
     *
     * @param number of the agreement in the centre's register
     * @param amountFen the sum in fen, when money is owed
     * @param people for how many claimants
     * @param paidFen what was paid at once; null when nothing was said of how the sum is paid
     * @param instalments what is owed later, in the order of their numbers
     */
    public record Settlement(
            String number,
            SettlementForm form,
            @Nullable Long amountFen,
            int people,
            @Nullable Long paidFen,
            List<InstalmentView> instalments) {}

    /** The view of a state; empty while mediation has taken nothing. */
    public static Optional<CaseView> of(UUID matter, CaseState state) {
        return switch (state) {
            case NotTaken _ -> Optional.empty();
            case AtCentre open -> Optional.of(open(matter, open, CaseStatus.AT_CENTRE, null));
            case InSpecialistRoom open -> Optional.of(open(matter, open, CaseStatus.IN_SPECIALIST_ROOM, null));
            case WithDepartment open -> Optional.of(open(matter, open, CaseStatus.WITH_DEPARTMENT, open.department()));
            case Settled _ -> throw new IllegalStateException("a settlement without its outcome is never shown");
            case HandedOn gone -> Optional.of(open(matter, gone, CaseStatus.HANDED_ON, null));
            case Concluded ended -> Optional.of(concluded(matter, ended));
        };
    }

    private static CaseView open(UUID matter, Taken state, CaseStatus status, @Nullable DepartmentCode department) {
        return view(matter, state, status, department, null, null, null);
    }

    private static CaseView concluded(UUID matter, Concluded state) {
        var agreement = state.agreement();
        return view(
                matter,
                state,
                CaseStatus.CONCLUDED,
                state.department(),
                agreement == null ? null : settlement(matter, state, agreement),
                state.outcome(),
                state.at());
    }

    private static Settlement settlement(UUID matter, Concluded state, CaseState.Agreement agreement) {
        return new Settlement(
                number(state.file().centre(), matter, state.file().leg(), state.at()),
                agreement.form(),
                fen(agreement.amount()),
                agreement.people(),
                fen(agreement.paid()),
                agreement.instalments().stream().map(InstalmentView::of).toList());
    }

    /**
     * The number of an agreement in the centre's register.
     *
     * @param settledAt when the parties settled, which is when the case ended
     */
    public static String number(CentreCode centre, UUID matter, int leg, Instant settledAt) {
        return AgreementNumber.of(
                        centre,
                        new MatterId(matter),
                        leg,
                        CentreDays.on(settledAt).getYear())
                .value();
    }

    private static @Nullable Long fen(@Nullable Fen amount) {
        return amount == null ? null : amount.value();
    }

    private static CaseView view(
            UUID matter,
            Taken state,
            CaseStatus status,
            @Nullable DepartmentCode department,
            @Nullable Settlement settlement,
            @Nullable Outcome outcome,
            @Nullable Instant concludedAt) {
        var file = state.file();
        var rests = file.suspension();
        return new CaseView(
                matter,
                file.centre(),
                status,
                file.leg(),
                state.level(),
                file.atDesk(),
                file.kind(),
                file.category(),
                file.severity(),
                file.place().grid(),
                file.place().site(),
                file.drill(),
                file.takenAt(),
                file.rounds(),
                file.respondent(),
                file.failed(),
                department,
                settlement,
                outcome,
                concludedAt,
                rests == null ? null : new Suspension(rests.to().value(), rests.since()),
                file.returnAskedAt(),
                CaseTermView.of(file.terms()),
                concludedAt == null ? file.terms().nextDueAt() : null,
                concludedAt == null && file.terms().isOverdue());
    }
}
