package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.mediation.escalation.domain.EscalationCommand;
import org.anxin.mediation.escalation.domain.HandOut;
import org.jspecify.annotations.Nullable;

/** What a person wants done in a case that mediation holds. */
public sealed interface CaseWork extends CaseCommand {
    /** The employer or respondent was rung. */
    record ContactRespondent(Instant at, ContactResult result) implements CaseWork {}

    /** A round of mediation was held. */
    record HoldRound(Instant at) implements CaseWork {}

    /** The case goes to the room for difficult cases. */
    record EnterSpecialistRoom(Instant at) implements CaseWork {}

    /**
     * The parties settled.
     *
     * @param amount the agreed sum, when money is owed
     * @param people for how many claimants, 1 or more
     * @param atMicroCentre in the enterprise's or park's micro-centre, which had the case of the desk
     * @param plan how the sum is paid; null when nobody has said
     */
    record Settle(
            Instant at,
            SettlementForm form,
            @Nullable Fen amount,
            int people,
            boolean atMicroCentre,
            @Nullable PaymentPlan plan)
            implements CaseWork {}

    /** Somebody has to go there after all: dispatch is to send a team. */
    record HandToField(Instant at) implements CaseWork {}

    /** It is public-security work: ask the police to take the matter back. The case stays until they have answered. */
    record RequestReturn(Instant at, ActorId by) implements CaseWork {}

    /** The parties did not settle; the case stays. */
    record RecordFailure(Instant at) implements CaseWork {}

    /**
     * Departments are to handle it.
     *
     * @param known the departments that the centre has
     */
    record Escalate(Instant at, HandOut handOut, List<DepartmentCode> known) implements CaseWork {
        public Escalate {
            known = List.copyOf(known);
        }
    }

    /** Something about one of the departments that have it. */
    record WorkOfDepartment(EscalationCommand command) implements CaseWork {
        @Override
        public Instant at() {
            return command.at();
        }
    }

    /**
     * The department that holds it brought it to an end.
     *
     * @param department who concludes; null for the one that holds it
     */
    record ConcludeByDepartment(Instant at, @Nullable DepartmentCode department) implements CaseWork {}

    /**
     * The case ends otherwise than by a settlement or a department's conclusion.
     *
     * @param role of who decides
     */
    record GiveOutcome(Instant at, ActorRole role, Outcome outcome) implements CaseWork {}
}
