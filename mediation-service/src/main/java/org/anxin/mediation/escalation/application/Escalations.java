package org.anxin.mediation.escalation.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.Row;
import org.anxin.mediation.escalation.domain.EscalationCommand;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What departments do with what they have, and how the centre answers. Everything fails with {@link ProblemException}. */
@Singleton
public class Escalations {
    private final EscalatedCases cases;
    private final EscalationList list;
    private final Limits limits;
    private final PrivateStore privateStore;
    private final Reference reference;

    Escalations(
            EscalatedCases cases, EscalationList list, Limits limits, PrivateStore privateStore, Reference reference) {
        this.cases = cases;
        this.list = list;
        this.limits = limits;
        this.privateStore = privateStore;
        this.reference = reference;
    }

    /**
     * A department's part in a matter, and when something about it happened.
     *
     * @param once null when the client sent no key
     */
    public record Part(
            Actor actor,
            MatterId matter,
            DepartmentCode department,
            Instant at,
            @Nullable Once once) {}

    /** The department accepts. */
    public Uni<EscalationView> accept(Part part, @Nullable DepartmentCaseNumber caseNumber) {
        return byDepartment(
                part, new EscalationCommand.Accept(part.at(), part.department(), caseNumber), new Texts(part));
    }

    /** The department refuses. */
    public Uni<EscalationView> refuse(Part part, DepartmentRefusalReason reason, @Nullable String text) {
        var texts = new Texts(part);
        return severity(part)
                .chain(severity -> byDepartment(
                        part,
                        new EscalationCommand.Refuse(
                                part.at(),
                                part.department(),
                                reason,
                                texts.add(text),
                                limits.rulingBy(severity, part.at())),
                        texts));
    }

    /** The department asks for more. */
    public Uni<EscalationView> ask(Part part, String text) {
        var texts = new Texts(part);
        return byDepartment(
                part, new EscalationCommand.AskForMore(part.at(), part.department(), texts.seal(text)), texts);
    }

    /** The department says how far it has got. */
    public Uni<EscalationView> progress(
            Part part, EscalationProgress progress, @Nullable DepartmentCaseNumber caseNumber, @Nullable String text) {
        var texts = new Texts(part);
        return byDepartment(
                part,
                new EscalationCommand.ReportProgress(
                        part.at(), part.department(), progress, caseNumber, texts.add(text)),
                texts);
    }

    /** The department concludes. */
    public Uni<EscalationView> conclude(Part part, @Nullable DepartmentCaseNumber caseNumber, List<String> documents) {
        var texts = new Texts(part);
        var refs = documents.stream().map(texts::seal).toList();
        return byDepartment(
                part, new EscalationCommand.Conclude(part.at(), part.department(), caseNumber, refs), texts);
    }

    /** The centre answers what the department has asked. */
    public Uni<EscalationView> answer(Part part, String text) {
        var texts = new Texts(part);
        return byCentre(
                part,
                Permission.ESCALATE,
                new EscalationCommand.Answer(part.at(), part.department(), texts.seal(text)),
                texts);
    }

    /** The centre rules on a refusal. */
    public Uni<EscalationView> rule(
            Part part, RefusalRuling ruling, @Nullable DepartmentCode next, @Nullable String text) {
        var texts = new Texts(part);
        var centre = part.actor().centre();
        return severity(part)
                .chain(severity -> byCentre(
                        part,
                        Permission.RULE_ON_REFUSAL,
                        new EscalationCommand.Rule(
                                part.at(),
                                part.department(),
                                ruling,
                                next == null ? null : limits.offer(centre, next, severity, part.at()),
                                texts.add(text),
                                known(centre)),
                        texts));
    }

    /** What departments have. */
    public Uni<List<EscalationView>> find(Actor actor, EscalationList.Query query) {
        Access.require(actor, Permission.READ_ESCALATIONS);
        return list.find(query);
    }

    /** The departments that a centre has. */
    private List<DepartmentCode> known(CentreCode centre) {
        return reference
                .centre(centre)
                .map(CentreReference::departments)
                .map(List::copyOf)
                .orElse(List.of());
    }

    private Uni<EscalationView> byDepartment(Part part, EscalationCommand command, Texts texts) {
        Access.require(part.actor(), Permission.ACT_FOR_DEPARTMENT);
        Departments.visible(part.actor(), part.department());
        return cases.work(part.actor(), part.matter(), command, texts.rows, part.once());
    }

    private Uni<EscalationView> byCentre(Part part, Permission permission, EscalationCommand command, Texts texts) {
        Access.require(part.actor(), permission);
        return cases.work(part.actor(), part.matter(), command, texts.rows, part.once());
    }

    /** What isn't there has no severity, and the command will say so. */
    private Uni<Severity> severity(Part part) {
        return list.find(part.actor().centre(), part.matter().value(), part.department())
                .map(view -> view == null ? Severity.ORDINARY : view.severity());
    }

    /** Texts on their way into the private store with a command. */
    private final class Texts {
        private final List<Row> rows = new ArrayList<>();
        private final MatterId matter;

        Texts(Part part) {
            this.matter = part.matter();
        }

        TextRef seal(String text) {
            var sealed = privateStore.seal(matter, text);
            rows.add(sealed.row());
            return sealed.ref();
        }

        @Nullable
        TextRef add(@Nullable String text) {
            return text == null ? null : seal(text);
        }
    }

    /** The problem of a part that isn't there. */
    static ProblemException unknown() {
        return new ProblemException(
                Problem.notFound("unknown-escalation", "the department has no part in such a matter"));
    }
}
