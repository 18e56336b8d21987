package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.LegalMatterCode;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Which departments have a matter, or had it.
 *
 * @param legalMatter what it is in law, as was said when it was escalated last
 * @param holdings each department's part, those that it was handed over to last coming last
 */
public record Escalation(@Nullable LegalMatterCode legalMatter, List<Holding> holdings) {
    /** Nothing was escalated. */
    public static final Escalation NONE = new Escalation(null, List.of());

    public Escalation {
        holdings = List.copyOf(holdings);
    }

    /** A department's part. */
    public Optional<Holding> of(DepartmentCode department) {
        return holdings.stream()
                .filter(holding -> holding.department().equals(department))
                .findFirst();
    }

    /** The department that leads, or led last. */
    public Optional<DepartmentCode> lead() {
        return holdings.stream()
                .filter(holding -> holding.file().leads())
                .reduce((_, later) -> later)
                .map(Holding::department);
    }

    /** The departments that have not come to an end. */
    public List<Holding.Open> open() {
        return holdings.stream()
                .filter(Holding.Open.class::isInstance)
                .map(Holding.Open.class::cast)
                .toList();
    }

    /** The case has ended, and nobody has anything more to do: before there were releases that wasn't told. */
    public Escalation closed() {
        return new Escalation(
                legalMatter,
                holdings.stream()
                        .map(holding -> holding instanceof Holding.Open open ? open.ended(false) : holding)
                        .toList());
    }

    /** When something is overdue. */
    public List<Deadline> deadlines() {
        return holdings.stream()
                .flatMap(holding -> holding.deadlines().stream())
                .toList();
    }

    /**
     * What an event makes of it.
     *
     * @param leg the leg of the matter in which it happened
     * @throws IllegalStateException when the event can't follow, which no decision of these rules leads to
     */
    public Escalation evolve(Instant at, int leg, EscalationEvent event) {
        return switch (event) {
            case Escalated(var department, var matter, var terms) ->
                new Escalation(matter == null ? legalMatter : matter, handedOver(at, leg, department, true, terms));
            case AssistanceAsked(var department, var terms) ->
                new Escalation(legalMatter, handedOver(at, leg, department, false, terms));
            case EscalationAccepted accepted ->
                put(open(event).accepted().with(open(event).file().numbered(accepted.caseNumber())));
            case EscalationRefused refused -> {
                if (!(open(event) instanceof Holding.Offered offered)) {
                    throw doesNotFollow(event);
                }
                var now = offered.refused(refused.reason(), refused.rulingBy());
                yield put(now.with(now.file().noted(EscalationStep.REFUSED, refused.text(), at)));
            }
            case EscalationRuled ruled -> {
                var file = open(event).file().noted(EscalationStep.RULED, ruled.text(), at);
                var now = open(event).with(file);
                yield put(ruled.ruling() == RefusalRuling.UPHELD ? now.ended(false) : now.accepted());
            }
            case InformationRequested asked ->
                put(open(event)
                        .with(open(event)
                                .file()
                                .awaiting(true)
                                .noted(EscalationStep.INFORMATION_REQUESTED, asked.text(), at)));
            case InformationAnswered answered ->
                put(open(event)
                        .with(open(event)
                                .file()
                                .awaiting(false)
                                .noted(EscalationStep.INFORMATION_ANSWERED, answered.text(), at)));
            case EscalationProgressed progressed ->
                put(open(event)
                        .accepted()
                        .with(open(event)
                                .file()
                                .numbered(progressed.caseNumber())
                                .noted(EscalationStep.PROGRESSED, progressed.text(), at)));
            case EscalationOverdue overdue ->
                put(open(event).with(open(event).file().missed(overdue.limit())));
            case DepartmentConcluded concluded ->
                put(open(event)
                        .with(concluded(at, open(event).file(), concluded))
                        .ended(true));
            case EscalationReleased _ -> put(open(event).ended(false));
        };
    }

    private static HoldingFile concluded(Instant at, HoldingFile before, DepartmentConcluded concluded) {
        var file = before.numbered(concluded.caseNumber());
        var documents = concluded.documents();
        for (TextRef document : documents == null ? List.<TextRef>of() : documents) {
            file = file.noted(EscalationStep.CONCLUDED, document, at);
        }
        return file;
    }

    /** A department that gets the matter again begins anew, but keeps what was written and that it has refused. */
    private List<Holding> handedOver(
            Instant at, int leg, DepartmentCode department, boolean leads, @Nullable EscalationTerms terms) {
        var before = of(department).map(Holding::file).filter(file -> file.leg() == leg);
        var others = new ArrayList<>(holdings);
        others.removeIf(holding -> holding.department().equals(department));
        others.add(new Holding.Offered(new HoldingFile(
                department,
                leg,
                leads,
                at,
                terms,
                before.map(HoldingFile::refusedOnce).orElse(false),
                false,
                before.map(HoldingFile::caseNumber).orElse(null),
                Set.of(),
                before.map(HoldingFile::notes).orElse(List.of()))));
        return others;
    }

    private Holding.Open open(EscalationEvent event) {
        if (of(event.department()).orElse(null) instanceof Holding.Open open) {
            return open;
        }
        throw doesNotFollow(event);
    }

    private Escalation put(Holding changed) {
        return new Escalation(
                legalMatter,
                holdings.stream()
                        .map(holding -> holding.department().equals(changed.department()) ? changed : holding)
                        .toList());
    }

    private static IllegalStateException doesNotFollow(EscalationEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
    }
}
