package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Row;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseFile;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.anxin.mediation.escalation.application.EscalatedCases;
import org.anxin.mediation.escalation.application.EscalatedMatter;
import org.anxin.mediation.escalation.application.EscalationView;
import org.anxin.mediation.escalation.domain.EscalationCommand;
import org.anxin.mediation.escalation.domain.Note;
import org.anxin.service.actor.Actor;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Takes what departments do to the case that they have. */
@Singleton
class EscalatedCaseWork implements EscalatedCases {
    private final Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands;

    EscalatedCaseWork(Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands) {
        this.commands = commands;
    }

    @Override
    public Uni<EscalationView> work(
            Actor actor, MatterId matter, EscalationCommand command, List<Row> rows, @Nullable Once once) {
        return commands.handle(
                actor,
                matter,
                new WorkOfDepartment(command),
                rows,
                once,
                EscalationView.class,
                state -> view(matter, state, command.department()));
    }

    @Override
    public Uni<List<Note>> notes(Actor actor, MatterId matter, DepartmentCode department) {
        return commands.see(actor, matter)
                .map(state -> state instanceof Taken taken
                        ? taken.file()
                                .escalation()
                                .of(department)
                                .map(holding -> holding.file().notes())
                                .orElse(List.of())
                        : List.of());
    }

    static EscalatedMatter about(UUID matter, CaseFile file) {
        return new EscalatedMatter(matter, file.centre(), file.kind(), file.category(), file.severity());
    }

    private static EscalationView view(MatterId matter, CaseState state, DepartmentCode department) {
        if (!(state instanceof Taken taken)) {
            throw new IllegalStateException("a department acted in a case that nobody has taken");
        }
        var file = taken.file();
        return EscalationView.of(
                about(matter.value(), file),
                file.escalation(),
                file.escalation().of(department).orElseThrow());
    }
}
