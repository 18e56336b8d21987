package org.anxin.mediation.escalation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Row;
import org.anxin.mediation.escalation.domain.EscalationCommand;
import org.anxin.mediation.escalation.domain.Note;
import org.anxin.service.actor.Actor;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** The cases that departments have. */
public interface EscalatedCases {
    /**
     * Takes a command to the case.
     *
     * @param rows sealed texts, which stand with the command
     * @return the department's part after it
     */
    Uni<EscalationView> work(
            Actor actor, MatterId matter, EscalationCommand command, List<Row> rows, @Nullable Once once);

    /** Where the texts between a department and the centre stand, in their order; none when the department has no part in the matter. */
    Uni<List<Note>> notes(Actor actor, MatterId matter, DepartmentCode department);
}
