package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.CaseWork;
import org.anxin.mediation.casework.domain.CaseWork.ConcludeByDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.EnterSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseWork.Escalate;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RecordFailure;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What people do with cases. Everything fails with {@link ProblemException}. */
@Singleton
public class Cases {
    private final Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands;
    private final CaseList list;
    private final Reference reference;

    Cases(Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands, CaseList list, Reference reference) {
        this.commands = commands;
        this.list = list;
        this.reference = reference;
    }

    /** Does some work in a case; the case after it. */
    public Uni<CaseView> work(Actor actor, MatterId matter, CaseWork work, @Nullable Once once) {
        Access.require(actor, permission(work));
        return commands.handle(actor, matter, work, List.of(), once, CaseView.class, state -> view(matter, state));
    }

    /** Gives a case to a department of the actor's centre; the case after it. */
    public Uni<CaseView> escalate(
            Actor actor, MatterId matter, Instant at, DepartmentCode department, @Nullable Once once) {
        return work(actor, matter, new Escalate(at, department, known(actor.centre())), once);
    }

    /** Cases of the actor's centre. */
    public Uni<List<CaseView>> find(Actor actor, CaseList.Query query) {
        Access.require(actor, Permission.READ_CASES);
        return list.find(query);
    }

    /** One case of the actor's centre. */
    public Uni<CaseView> see(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_CASES);
        return list.find(actor.centre(), matter.value()).onItem().ifNull().failWith(Cases::unknown);
    }

    private List<DepartmentCode> known(CentreCode centre) {
        return reference
                .centre(centre)
                .map(known -> List.copyOf(known.departments()))
                .orElse(List.of());
    }

    private static Permission permission(CaseWork work) {
        return switch (work) {
            case ContactRespondent _, HoldRound _, Settle _, RecordFailure _, GiveOutcome _ -> Permission.MEDIATE;
            case EnterSpecialistRoom _, Escalate _ -> Permission.ESCALATE;
            case ConcludeByDepartment _ -> Permission.CONCLUDE_FOR_DEPARTMENT;
        };
    }

    private static CaseView view(MatterId matter, CaseState state) {
        return CaseView.of(matter.value(), state).orElseThrow(Cases::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("unknown-case", "mediation has no such case"));
    }
}
