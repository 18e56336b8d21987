package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.TermCode;

/** A timer of a term. Never refused: what it finds changed in the meantime it leaves alone. */
public sealed interface TermTimer extends CaseCommand {
    /** Which term. */
    TermCode term();

    /** The term has used up the part of its time after which is warned. */
    record WarnTerm(Instant at, TermCode term) implements TermTimer {}

    /** The term is over. */
    record BreachTerm(Instant at, TermCode term) implements TermTimer {}
}
