package org.anxin.mediation.casework.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.StreamType;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseRules;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.CaseState.NotTaken;
import org.anxin.mediation.casework.domain.CaseState.Taken;
import org.anxin.mediation.casework.domain.CaseTerms;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.anxin.mediation.escalation.application.EscalationTable;
import org.anxin.mediation.escalation.domain.EscalationCommand.FallOverdue;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a case: one a matter, by the matter's id. */
@Singleton
public class CaseStream {
    private static final StreamSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> SPEC = new StreamSpec<>(
            new StreamType<>(
                    "mediation.",
                    CaseRules.DECIDER,
                    EventJson.codec(MediationEvent.class),
                    CaseTable::derive,
                    List.of(CaseTable.TABLE, EscalationTable.TABLE, PrivateStore.TABLE)),
            CaseStream::standing,
            CaseProblems::of,
            CaseStream::deadline);

    @Produces
    @Singleton
    StreamSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> spec() {
        return SPEC;
    }

    @Produces
    @Singleton
    Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands(Streams streams) {
        return streams.commands(SPEC);
    }

    /** The deadlines of a case are those of its terms, and of the departments that have it, named by what has to be done and by whom. */
    private static CaseCommand deadline(MatterId matter, String deadline, Instant dueAt, Instant now) {
        return CaseTerms.command(deadline, dueAt)
                .<CaseCommand>map(timer -> timer)
                .orElseGet(() -> new WorkOfDepartment(overdue(deadline, dueAt, now)));
    }

    private static FallOverdue overdue(String deadline, Instant dueAt, Instant now) {
        var parts = deadline.split(":", 2);
        return new FallOverdue(
                now, new DepartmentCode(parts[1]), EscalationLimit.valueOf(parts[0].toUpperCase(Locale.ROOT)), dueAt);
    }

    private static @Nullable Standing standing(CaseState state) {
        return switch (state) {
            case NotTaken _ -> null;
            case Taken taken -> new Standing(taken.file().centre(), taken.file().leg());
        };
    }
}
