package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.mediation.escalation.domain.Escalation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case whatever its state.
 *
 * @param leg the leg that mediation took last
 * @param takenAt when that leg was handed over
 * @param revision of the last correction that it follows, 0 for none
 * @param rounds how many were held in this leg
 * @param respondent what came of the last attempt to reach the employer or respondent in this leg
 * @param failed mediation was tried without success, and nothing was tried since
 * @param suspension why it rests; null when it doesn't
 * @param returnAskedAt since when the police are asked to take the matter back; null when they aren't
 * @param escalation which departments have it, or had it
 * @param terms of this leg
 */
public record CaseFile(
        CentreCode centre,
        int leg,
        Instant takenAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean atDesk,
        boolean drill,
        int revision,
        int rounds,
        @Nullable ContactResult respondent,
        boolean failed,
        @Nullable Suspension suspension,
        @Nullable Instant returnAskedAt,
        Escalation escalation,
        CaseTerms terms) {

    /** What departments did in earlier legs stays known. */
    static CaseFile of(Instant takenAt, CaseTaken taken, Escalation before) {
        return new CaseFile(
                taken.centre(),
                taken.leg(),
                takenAt,
                taken.kind(),
                taken.category(),
                taken.severity(),
                taken.place(),
                taken.atDesk(),
                taken.drill(),
                0,
                0,
                null,
                false,
                null,
                null,
                before,
                CaseTerms.of(taken.terms()));
    }

    CaseFile contacted(Instant at, ContactResult result) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                kind,
                category,
                severity,
                place,
                atDesk,
                drill,
                revision,
                rounds,
                result,
                failed,
                suspension,
                returnAskedAt,
                escalation,
                result == ContactResult.REACHED ? terms.contacted(at) : terms);
    }

    CaseFile round(int round) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                kind,
                category,
                severity,
                place,
                atDesk,
                drill,
                revision,
                round,
                respondent,
                false,
                suspension,
                returnAskedAt,
                escalation,
                terms);
    }

    CaseFile failed(boolean now) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                kind,
                category,
                severity,
                place,
                atDesk,
                drill,
                revision,
                rounds,
                respondent,
                now,
                suspension,
                returnAskedAt,
                escalation,
                terms);
    }

    CaseFile corrected(CaseCorrected event) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                event.kind(),
                event.category(),
                event.severity(),
                place,
                atDesk,
                drill,
                event.revision(),
                rounds,
                respondent,
                failed,
                suspension,
                returnAskedAt,
                escalation,
                terms.corrected(event.terms(), event.dropped()));
    }

    CaseFile suspended(Suspension rests) {
        return with(rests, terms.resting(rests.since()));
    }

    CaseFile resumed(Instant at) {
        return with(null, terms.resumed(at));
    }

    /** The same once the case is over: what rested rests no more. */
    CaseFile ended(Instant at) {
        return suspension == null ? this : resumed(at);
    }

    /** The same with what has become of its terms. */
    CaseFile with(CaseTerms now) {
        return with(suspension, now);
    }

    private CaseFile with(@Nullable Suspension now, CaseTerms others) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                kind,
                category,
                severity,
                place,
                atDesk,
                drill,
                revision,
                rounds,
                respondent,
                failed,
                now,
                returnAskedAt,
                escalation,
                others);
    }

    /** The same while the police are asked, or again once they have refused. */
    CaseFile returning(@Nullable Instant askedAt) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                kind,
                category,
                severity,
                place,
                atDesk,
                drill,
                revision,
                rounds,
                respondent,
                failed,
                suspension,
                askedAt,
                escalation,
                terms);
    }

    CaseFile escalated(Escalation now) {
        return new CaseFile(
                centre,
                leg,
                takenAt,
                kind,
                category,
                severity,
                place,
                atDesk,
                drill,
                revision,
                rounds,
                respondent,
                failed,
                suspension,
                returnAskedAt,
                now,
                terms);
    }

    /** When a department is late. While the police are asked nobody is: whether there is anything left to do isn't known. */
    public List<Deadline> deadlines() {
        return returnAskedAt == null ? escalation.deadlines() : List.of();
    }
}
