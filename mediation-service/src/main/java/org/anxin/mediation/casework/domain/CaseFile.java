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
        Escalation escalation) {

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
                before);
    }

    CaseFile contacted(ContactResult result) {
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
                escalation);
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
                escalation);
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
                escalation);
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
                escalation);
    }

    CaseFile with(@Nullable Suspension now) {
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
                escalation);
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
                escalation);
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
                now);
    }

    /** When a department is late. While the police are asked nobody is: whether there is anything left to do isn't known. */
    public List<Deadline> deadlines() {
        return returnAskedAt == null ? escalation.deadlines() : List.of();
    }
}
