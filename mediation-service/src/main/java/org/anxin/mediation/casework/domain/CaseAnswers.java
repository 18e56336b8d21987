package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.mediation.CaseReturnRefused;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.WithdrawalRefusal;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.casework.domain.CaseState.Concluded;
import org.anxin.mediation.casework.domain.CaseState.HandedOn;
import org.anxin.mediation.casework.domain.CaseState.NotTaken;
import org.anxin.mediation.casework.domain.CaseState.Settled;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseState.WithDepartment;
import org.anxin.mediation.casework.domain.CaseWork.RequestReturn;
import org.anxin.mediation.escalation.domain.EscalationRules;
import org.jspecify.annotations.Nullable;

/**
 * What goes between mediation and the referrer by way of intake. A case ends by it wherever it is, also with a department, which is then released. Nothing that
 * comes from there is refused as a command: the answer is told as an event.
 */
final class CaseAnswers {
    private CaseAnswers() {}

    /** Asks the police to take the matter back, once; who asks again while they haven't answered changes nothing. */
    static Decision<MediationEvent, CaseRefusal> request(RequestReturn command, Taken open) {
        var file = open.file();
        return file.returnAskedAt() == null
                ? Decision.accept(command.at(), new CaseReturnRequested(file.leg(), command.by()))
                : Decision.nothing();
    }

    /** The police's answer ends the case or lets it go on; one to an earlier leg, or that nobody waits for any more, changes nothing. */
    static Decision<MediationEvent, CaseRefusal> answered(TakeReturnAnswer command, CaseState state) {
        return switch (state) {
            case NotTaken _, Concluded _, HandedOn _, Settled _ -> Decision.nothing();
            case Taken open
            when open.file().leg() != command.leg() || open.file().returnAskedAt() == null -> Decision.nothing();
            case Taken open ->
                command.accepted()
                        ? ended(open, command.at(), Outcome.RETURNED_TO_POLICE, command.answeredBy())
                        : Decision.accept(
                                notBeforeTaking(command.at(), open),
                                new CaseReturnRefused(open.file().leg()));
        };
    }

    /** An open case ends as withdrawn; one that has ended can't be taken back. */
    static Decision<MediationEvent, CaseRefusal> withdraw(WithdrawCase command, CaseState state) {
        return switch (state) {
            // Asked of whom the matter was handed to, so there is a case.
            case NotTaken _ -> Decision.nothing();
            case Concluded _, Settled _ ->
                Decision.accept(
                        command.at(),
                        new CaseWithdrawalRefused(command.referral(), WithdrawalRefusal.ALREADY_CONCLUDED));
            case HandedOn _ ->
                Decision.accept(
                        command.at(), new CaseWithdrawalRefused(command.referral(), WithdrawalRefusal.HANDED_ON));
            case Taken open ->
                ended(open, command.at(), Outcome.WITHDRAWN, null, new CaseWithdrawalGranted(command.referral()));
        };
    }

    private static Decision<MediationEvent, CaseRefusal> ended(
            Taken open, Instant told, Outcome outcome, @Nullable ActorId second, MediationEvent... before) {
        var events = new ArrayList<MediationEvent>(List.of(before));
        if (open instanceof WithDepartment department) {
            events.addAll(EscalationRules.release(department.file().escalation(), null));
        }
        events.add(CaseRules.concluded(open, outcome, second));
        var at = notBeforeTaking(told, open);
        return CaseTermRules.judgedThen(
                at,
                open.file(),
                Decision.accept(
                        events.stream().map(event -> new Occurred<>(at, event)).toList()));
    }

    /** Clocks of two machines differ a little. */
    private static Instant notBeforeTaking(Instant at, Taken open) {
        var takenAt = open.file().takenAt();
        return at.isBefore(takenAt) ? takenAt : at;
    }
}
