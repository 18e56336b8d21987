package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.LegalMatterCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.CaseWork;
import org.anxin.mediation.casework.domain.CaseWork.ConcludeByDepartment;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.EnterSpecialistRoom;
import org.anxin.mediation.casework.domain.CaseWork.Escalate;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HandToField;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.RecordFailure;
import org.anxin.mediation.casework.domain.CaseWork.RequestReturn;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.mediation.casework.domain.CaseWork.WorkOfDepartment;
import org.anxin.mediation.escalation.application.Departments;
import org.anxin.mediation.escalation.application.Limits;
import org.anxin.mediation.escalation.domain.HandOut;
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
    private final Limits limits;

    Cases(
            Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands,
            CaseList list,
            Reference reference,
            Limits limits) {
        this.commands = commands;
        this.list = list;
        this.reference = reference;
        this.limits = limits;
    }

    /** Does some work in a case; the case after it. */
    public Uni<CaseView> work(Actor actor, MatterId matter, CaseWork work, @Nullable Once once) {
        Access.require(actor, permission(work));
        return commands.handle(actor, matter, work, List.of(), once, CaseView.class, state -> view(matter, state));
    }

    /**
     * Gives a case to departments of the actor's centre; the case after it.
     *
     * @param legalMatter what it is in law; null when nobody has said
     */
    public Uni<CaseView> escalate(
            Actor actor,
            MatterId matter,
            Instant at,
            @Nullable LegalMatterCode legalMatter,
            DepartmentCode lead,
            List<DepartmentCode> assisting,
            @Nullable Once once) {
        var centre = actor.centre();
        // What isn't there has no severity, and the command will say so.
        return list.find(centre, matter.value())
                .map(view -> view == null ? Severity.ORDINARY : view.severity())
                .chain(severity -> work(
                        actor,
                        matter,
                        new Escalate(
                                at,
                                new HandOut(
                                        legalMatter,
                                        limits.offer(centre, lead, severity, at),
                                        assisting.stream()
                                                .map(department -> limits.offer(centre, department, severity, at))
                                                .toList()),
                                known(centre)),
                        once));
    }

    /**
     * A department has brought a case to an end; the case after it.
     *
     * @param department null for the clerk's own, or the one that leads
     */
    public Uni<CaseView> conclude(
            Actor actor, MatterId matter, Instant at, @Nullable DepartmentCode department, @Nullable Once once) {
        var own = actor.unit() == null ? department : Departments.visible(actor, department);
        return work(actor, matter, new ConcludeByDepartment(at, own), once);
    }

    /** Cases of the actor's centre; a clerk's are those of the department that is named with the request. */
    public Uni<List<CaseView>> find(Actor actor, CaseList.Query query) {
        Access.require(actor, Permission.READ_CASES);
        return list.find(
                actor.unit() == null
                        ? query
                        : new CaseList.Query(
                                query.centre(),
                                query.status(),
                                Departments.visible(actor, query.department()),
                                query.overdue(),
                                query.after(),
                                query.limit()));
    }

    /** One case of the actor's centre. */
    public Uni<CaseView> see(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_CASES);
        return list.find(actor.centre(), matter.value())
                .onItem()
                .ifNull()
                .failWith(Cases::unknown)
                .invoke(view -> {
                    if (actor.unit() != null
                            && actor.role() == ActorRole.CLERK
                            && !new DepartmentCode(actor.unit()).equals(view.department())) {
                        throw unknown();
                    }
                });
    }

    private List<DepartmentCode> known(CentreCode centre) {
        return reference
                .centre(centre)
                .map(known -> List.copyOf(known.departments()))
                .orElse(List.of());
    }

    private static Permission permission(CaseWork work) {
        return switch (work) {
            case ContactRespondent _, HoldRound _, Settle _, RecordFailure _, HandToField _, GiveOutcome _ ->
                Permission.MEDIATE;
            case EnterSpecialistRoom _, Escalate _ -> Permission.ESCALATE;
            case RequestReturn _ -> Permission.REQUEST_RETURN;
            case ConcludeByDepartment _, WorkOfDepartment _ -> Permission.ACT_FOR_DEPARTMENT;
        };
    }

    private static CaseView view(MatterId matter, CaseState state) {
        return CaseView.of(matter.value(), state).orElseThrow(Cases::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("unknown-case", "mediation has no such case"));
    }
}
