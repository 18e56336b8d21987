package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationAccepted;
import org.anxin.contracts.mediation.EscalationEvent;
import org.anxin.contracts.mediation.EscalationOverdue;
import org.anxin.contracts.mediation.EscalationProgressed;
import org.anxin.contracts.mediation.EscalationRefused;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.InformationAnswered;
import org.anxin.contracts.mediation.InformationRequested;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.escalation.domain.EscalationCommand.Accept;
import org.anxin.mediation.escalation.domain.EscalationCommand.Answer;
import org.anxin.mediation.escalation.domain.EscalationCommand.AskForMore;
import org.anxin.mediation.escalation.domain.EscalationCommand.Conclude;
import org.anxin.mediation.escalation.domain.EscalationCommand.FallOverdue;
import org.anxin.mediation.escalation.domain.EscalationCommand.Refuse;
import org.anxin.mediation.escalation.domain.EscalationCommand.ReportProgress;
import org.anxin.mediation.escalation.domain.EscalationCommand.Rule;
import org.jspecify.annotations.Nullable;

/** What commands about the departments that have a matter lead to. What their events make of it is in {@link Escalation#evolve}. */
public final class EscalationRules {
    private EscalationRules() {}

    /**
     * A matter goes to departments.
     *
     * @param known the departments that the centre has
     */
    public static Decision<EscalationEvent, EscalationRefusal> handOut(
            Instant at, HandOut handOut, List<DepartmentCode> known) {
        var named = new HashSet<DepartmentCode>();
        for (var department : handOut.departments()) {
            if (!known.contains(department)) {
                return Decision.refuse(new EscalationRefusal.UnknownDepartment(department, known));
            }
            if (!named.add(department)) {
                return Decision.refuse(new EscalationRefusal.NamedTwice(department));
            }
        }
        var events = new ArrayList<EscalationEvent>();
        events.add(new Escalated(
                handOut.lead().department(),
                handOut.legalMatter(),
                handOut.lead().terms()));
        handOut.assisting().forEach(offer -> events.add(new AssistanceAsked(offer.department(), offer.terms())));
        return all(at, events);
    }

    /** What a command leads to. */
    public static Decision<EscalationEvent, EscalationRefusal> decide(EscalationCommand command, Escalation state) {
        if (!(state.of(command.department()).orElse(null) instanceof Holding.Open holding)) {
            return command instanceof FallOverdue
                    ? Decision.nothing()
                    : Decision.refuse(new EscalationRefusal.NotHeld(command.department()));
        }
        if (command.at().isBefore(holding.file().since()) && !(command instanceof Conclude)) {
            return Decision.refuse(
                    new EscalationRefusal.BeforeHandOver(holding.file().since()));
        }
        return switch (command) {
            case Accept accept ->
                holding instanceof Holding.Accepted
                        ? Decision.refuse(new EscalationRefusal.AcceptedAlready())
                        : Decision.accept(
                                accept.at(), new EscalationAccepted(accept.department(), accept.caseNumber()));
            case Refuse refuse -> refuse(refuse, holding);
            case AskForMore ask -> Decision.accept(ask.at(), new InformationRequested(ask.department(), ask.text()));
            case Answer answer ->
                holding.file().awaitingAnswer()
                        ? Decision.accept(answer.at(), new InformationAnswered(answer.department(), answer.text()))
                        : Decision.refuse(new EscalationRefusal.NothingAsked());
            case ReportProgress report ->
                Decision.accept(
                        report.at(),
                        new EscalationProgressed(
                                report.department(), report.progress(), report.caseNumber(), report.text()));
            case Conclude conclude -> conclude(conclude, holding, state);
            case Rule rule -> rule(rule, holding, state);
            case FallOverdue overdue ->
                isPending(overdue, holding)
                        ? Decision.accept(
                                overdue.at(),
                                new EscalationOverdue(overdue.department(), overdue.limit(), overdue.dueAt()))
                        : Decision.nothing();
        };
    }

    /** The others have nothing more to do once the matter has left. */
    public static List<EscalationEvent> release(Escalation state, @Nullable DepartmentCode but) {
        return state.open().stream()
                .map(Holding::department)
                .filter(department -> !department.equals(but))
                .<EscalationEvent>map(EscalationReleased::new)
                .toList();
    }

    private static Decision<EscalationEvent, EscalationRefusal> refuse(Refuse refuse, Holding.Open holding) {
        return switch (holding) {
            case Holding.Accepted _ -> Decision.refuse(new EscalationRefusal.AcceptedAlready());
            case Holding.Refused _ -> Decision.refuse(new EscalationRefusal.RefusedAlready());
            case Holding.Offered offered -> {
                var terms = offered.file().terms();
                if (offered.file().refusedOnce()) {
                    yield Decision.refuse(new EscalationRefusal.RefusedBefore());
                }
                yield terms != null && !refuse.at().isBefore(terms.answerBy())
                        ? Decision.refuse(new EscalationRefusal.TooLateToRefuse(terms.answerBy()))
                        : Decision.accept(
                                refuse.at(),
                                new EscalationRefused(
                                        refuse.department(), refuse.reason(), refuse.text(), refuse.rulingBy()));
            }
        };
    }

    private static Decision<EscalationEvent, EscalationRefusal> conclude(
            Conclude conclude, Holding.Open holding, Escalation state) {
        var events = new ArrayList<EscalationEvent>();
        events.add(new DepartmentConcluded(
                conclude.department(),
                conclude.caseNumber(),
                conclude.documents().isEmpty() ? null : conclude.documents()));
        if (holding.file().leads()) {
            events.addAll(release(state, conclude.department()));
        }
        return all(conclude.at(), events);
    }

    private static Decision<EscalationEvent, EscalationRefusal> rule(
            Rule rule, Holding.Open holding, Escalation state) {
        var next = rule.next();
        if (!(holding instanceof Holding.Refused)) {
            return Decision.refuse(new EscalationRefusal.NothingToRule());
        }
        if (next != null
                && (rule.ruling() == RefusalRuling.OVERRULED
                        || next.department().equals(rule.department()))) {
            return Decision.refuse(new EscalationRefusal.NextNotCalledFor());
        }
        if (next != null && !rule.known().contains(next.department())) {
            return Decision.refuse(new EscalationRefusal.UnknownDepartment(next.department(), rule.known()));
        }
        var leads = holding.file().leads();
        if (next != null && !leads && state.of(next.department()).orElse(null) instanceof Holding.Open) {
            return Decision.refuse(new EscalationRefusal.NamedTwice(next.department()));
        }
        var events = new ArrayList<EscalationEvent>();
        events.add(new EscalationRuled(rule.department(), rule.ruling(), rule.text()));
        if (next != null) {
            events.add(
                    leads
                            ? new Escalated(next.department(), state.legalMatter(), next.terms())
                            : new AssistanceAsked(next.department(), next.terms()));
        } else if (leads && rule.ruling() == RefusalRuling.UPHELD) {
            events.addAll(release(state, rule.department()));
        }
        return all(rule.at(), events);
    }

    private static boolean isPending(FallOverdue overdue, Holding.Open holding) {
        return !holding.file().missed().contains(overdue.limit())
                && switch (holding) {
                    case Holding.Offered _ -> overdue.limit() != EscalationLimit.RULING;
                    case Holding.Accepted _ -> overdue.limit() == EscalationLimit.TERM;
                    case Holding.Refused _ -> overdue.limit() == EscalationLimit.RULING;
                };
    }

    private static Decision<EscalationEvent, EscalationRefusal> all(Instant at, List<EscalationEvent> events) {
        return Decision.accept(
                events.stream().map(event -> new Occurred<>(at, event)).toList());
    }
}
