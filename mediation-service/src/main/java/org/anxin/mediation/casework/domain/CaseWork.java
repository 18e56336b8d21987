package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.SettlementForm;
import org.jspecify.annotations.Nullable;

/** What a person wants done in a case that mediation holds. */
public sealed interface CaseWork extends CaseCommand {
    /** Who wants it. */
    By by();

    /** The employer or respondent was rung. */
    record ContactRespondent(Instant at, By by, ContactResult result) implements CaseWork {}

    /** A round of mediation was held. */
    record HoldRound(Instant at, By by) implements CaseWork {}

    /** The case goes to the room for difficult cases. */
    record EnterSpecialistRoom(Instant at, By by) implements CaseWork {}

    /**
     * The parties settled.
     *
     * @param amount the agreed sum, when money is owed
     * @param people for how many claimants, 1 or more
     */
    record Settle(Instant at, By by, SettlementForm form, @Nullable Fen amount, int people) implements CaseWork {}

    /** The parties did not settle; the case stays. */
    record RecordFailure(Instant at, By by) implements CaseWork {}

    /**
     * A department is to handle it.
     *
     * @param known the departments that the centre has
     */
    record Escalate(Instant at, By by, DepartmentCode department, List<DepartmentCode> known) implements CaseWork {
        public Escalate {
            known = List.copyOf(known);
        }
    }

    /**
     * The department that holds it brought it to an end.
     *
     * @param department who concludes; null for the one that holds it
     */
    record ConcludeByDepartment(Instant at, By by, @Nullable DepartmentCode department) implements CaseWork {}

    /**
     * The case ends otherwise than by a settlement or a department's conclusion.
     *
     * @param countersignedBy the second person, for outcomes that leave the count
     */
    record GiveOutcome(
            Instant at, By by, Outcome outcome, @Nullable ActorId countersignedBy) implements CaseWork {}
}
