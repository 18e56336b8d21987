package org.anxin.mediation.escalation.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.mediation.escalation.domain.Note;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.jspecify.annotations.Nullable;

/** A department's part in a matter with what was written about it. Whoever reads the words is on record; the department reads them as long as it has the matter. */
@Singleton
public class EscalationFiles {
    private final EscalationList list;
    private final EscalatedCases cases;
    private final PrivateStore privateStore;
    private final TextReads reads;
    private final PlatformClock clock;

    EscalationFiles(
            EscalationList list,
            EscalatedCases cases,
            PrivateStore privateStore,
            TextReads reads,
            PlatformClock clock) {
        this.list = list;
        this.cases = cases;
        this.privateStore = privateStore;
        this.reads = reads;
        this.clock = clock;
    }

    /** A part with its texts in their order. */
    public record EscalationFile(EscalationView escalation, List<Text> texts) {}

    /**
     * A text.
     *
     * @param step with which it came
     * @param text null when it was erased
     */
    public record Text(
            EscalationStep step, Instant at, @Nullable String text) {}

    /** One part; its texts are missing where the actor may not read them. */
    public Uni<EscalationFile> see(Actor actor, MatterId matter, DepartmentCode department) {
        Access.require(actor, Permission.READ_ESCALATIONS);
        Departments.visible(actor, department);
        return list.find(actor.centre(), matter.value(), department)
                .onItem()
                .ifNull()
                .failWith(Escalations::unknown)
                .chain(view -> mayRead(actor, view)
                        ? texts(actor, matter, department).map(texts -> new EscalationFile(view, texts))
                        : Uni.createFrom().item(new EscalationFile(view, List.of())));
    }

    private Uni<List<Text>> texts(Actor actor, MatterId matter, DepartmentCode department) {
        return cases.notes(actor, matter, department)
                .chain(notes -> notes.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : reads.add(actor, matter, department, clock.now())
                                .chain(() -> privateStore.readAll(matter))
                                .map(words -> notes.stream()
                                        .map(note -> text(note, words))
                                        .toList()));
    }

    private static boolean mayRead(Actor actor, EscalationView view) {
        var ended = view.status() == EscalationStatus.CONCLUDED || view.status() == EscalationStatus.RELEASED;
        return Permission.READ_PRIVATE.isGrantedTo(actor.role()) && !(ended && actor.role() == ActorRole.CLERK);
    }

    private static Text text(Note note, Map<TextRef, String> words) {
        return new Text(note.step(), note.at(), words.get(note.text()));
    }
}
