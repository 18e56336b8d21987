package org.anxin.dispatch.policy.domain;

import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.eventstore.decide.Decision;

/** Terms by law: they hold from when the law came into force, which may have passed. */
final class TermRules {
    private TermRules() {}

    static Decision<ReferenceEvent, PolicyRefusal> adopt(AdoptTerm command, Policies known) {
        var last = known.term(command.term());
        var next = new TermAdopted(
                command.term(),
                last == null ? 1 : last.version() + 1,
                command.jurisdiction(),
                command.validFrom(),
                command.limit(),
                command.extension(),
                command.source(),
                command.trigger());
        return last != null && next.equals(as(last, next.version()))
                ? Decision.nothing()
                : Decision.accept(command.at(), next);
    }

    private static TermAdopted as(TermAdopted term, int version) {
        return new TermAdopted(
                term.term(),
                version,
                term.jurisdiction(),
                term.validFrom(),
                term.limit(),
                term.extension(),
                term.source(),
                term.trigger());
    }
}
