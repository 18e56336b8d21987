package org.anxin.mediation.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a department's part in a matter whatever its state.
 *
 * @param leg the leg of the matter in which it was handed over
 * @param leads otherwise it assists
 * @param since when it was handed over
 * @param terms null for what was escalated before departments had terms
 * @param refusedOnce it has refused in this leg
 * @param awaitingAnswer it has asked the centre for more, and waits
 * @param missed what was not done in time
 */
public record HoldingFile(
        DepartmentCode department,
        int leg,
        boolean leads,
        Instant since,
        @Nullable EscalationTerms terms,
        boolean refusedOnce,
        boolean awaitingAnswer,
        @Nullable DepartmentCaseNumber caseNumber,
        Set<EscalationLimit> missed,
        List<Note> notes) {
    public HoldingFile {
        missed = Set.copyOf(missed);
        notes = List.copyOf(notes);
    }

    HoldingFile refused() {
        return with(true, awaitingAnswer, caseNumber, missed, notes);
    }

    HoldingFile awaiting(boolean answer) {
        return with(refusedOnce, answer, caseNumber, missed, notes);
    }

    /** A number that isn't said again stays. */
    HoldingFile numbered(@Nullable DepartmentCaseNumber number) {
        return with(refusedOnce, awaitingAnswer, number == null ? caseNumber : number, missed, notes);
    }

    HoldingFile missed(EscalationLimit limit) {
        var all = EnumSet.of(limit);
        all.addAll(missed);
        return with(refusedOnce, awaitingAnswer, caseNumber, all, notes);
    }

    HoldingFile noted(EscalationStep step, @Nullable TextRef text, Instant at) {
        if (text == null) {
            return this;
        }
        var more = new ArrayList<>(notes);
        more.add(new Note(step, text, at));
        return with(refusedOnce, awaitingAnswer, caseNumber, missed, more);
    }

    private HoldingFile with(
            boolean refused,
            boolean awaiting,
            @Nullable DepartmentCaseNumber number,
            Set<EscalationLimit> late,
            List<Note> texts) {
        return new HoldingFile(department, leg, leads, since, terms, refused, awaiting, number, late, texts);
    }
}
