package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.eventstore.decide.Decision;
import org.anxin.mediation.casework.domain.CaseState.Concluded;
import org.anxin.mediation.casework.domain.CaseState.HandedOn;
import org.anxin.mediation.casework.domain.CaseState.InMediation;
import org.anxin.mediation.casework.domain.CaseState.NotTaken;
import org.anxin.mediation.casework.domain.CaseState.Settled;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseState.WithDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ConcludeByDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.EnterSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseWork.Escalate;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HandToField;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RecordFailure;
import org.anxin.mediation.casework.domain.CaseWork.RequestReturn;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.jspecify.annotations.Nullable;

/**
 * A case rests while its matter belongs to another. Mediation lets rest what it holds itself; what a department works on is not stopped from here. While it
 * rests only what happened before and is reported late is taken.
 */
final class CaseSuspending {
    private CaseSuspending() {}

    static Decision<MediationEvent, CaseRefusal> suspend(SuspendCase command, CaseState state) {
        return switch (state) {
            // Asked of whom the matter was handed to, so there is a case.
            case NotTaken _ -> Decision.nothing();
            case Concluded _, Settled _ -> refused(command, LinkObstacle.CONCLUDED);
            case HandedOn _ -> refused(command, LinkObstacle.HANDED_ON);
            case Taken open when open.file().suspension() != null -> Decision.nothing();
            case Taken open when open.file().leg() != command.leg() -> refused(command, LinkObstacle.HANDED_ON);
            case Taken open when open.file().returnAskedAt() != null -> refused(command, LinkObstacle.RETURN_ASKED);
            case WithDepartment _ -> refused(command, LinkObstacle.WITH_DEPARTMENT);
            case InMediation open ->
                Decision.accept(later(command.at(), open.file().takenAt()), new CaseSuspended(command.to()));
        };
    }

    private static Decision<MediationEvent, CaseRefusal> refused(SuspendCase command, LinkObstacle obstacle) {
        return Decision.accept(command.at(), new CaseSuspensionRefused(command.to(), obstacle));
    }

    static Decision<MediationEvent, CaseRefusal> resume(ResumeCase command, CaseState state) {
        return state instanceof Taken taken
                        && taken.file().suspension() instanceof Suspension rests
                        && rests.to().equals(command.from())
                ? Decision.accept(later(command.at(), rests.since()), new CaseResumed(command.from()))
                : Decision.nothing();
    }

    /** Why that isn't done now; null when the case doesn't rest, or it was done before. */
    static @Nullable CaseRefusal refusal(CaseWork work, Taken state) {
        return state.file().suspension() instanceof Suspension rests
                        && !(isFact(work) && work.at().isBefore(rests.since()))
                ? new CaseRefusal.Suspended(rests.to())
                : null;
    }

    static boolean isFact(CaseWork work) {
        return switch (work) {
            case ContactRespondent _, HoldRound _ -> true;
            case EnterSpecialistRoom _,
                    Settle _,
                    RecordFailure _,
                    RequestReturn _,
                    HandToField _,
                    Escalate _,
                    WorkOfDepartment _,
                    ConcludeByDepartment _,
                    GiveOutcome _ -> false;
        };
    }

    /** Clocks of two machines differ a little. */
    private static Instant later(Instant at, Instant earliest) {
        return at.isBefore(earliest) ? earliest : at;
    }
}
