package org.anxin.dispatch.directory.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.dispatch.directory.domain.ChangeEntries;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryCommand;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.EntryKinds;
import org.anxin.dispatch.directory.domain.RetireEntry;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.decide.Decision;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Changes the directory of the centre that somebody acts for. */
@Singleton
public class DirectoryEditor {
    private static final int MOST_ERRORS = 1_000;

    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final StaffContacts contacts;
    private final DirectoryNeeds needs;
    private final PlatformClock clock;

    DirectoryEditor(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands,
            StaffContacts contacts,
            DirectoryNeeds needs,
            PlatformClock clock) {
        this.commands = commands;
        this.contacts = contacts;
        this.needs = needs;
        this.clock = clock;
    }

    /** What keeps names and phones of an edit; asks nothing of the database. */
    public ContactKeeper keeper(Actor who) {
        return contacts.keeper(DirectoryStream.of(who.centre()));
    }

    /**
     * Registers an entry, or changes it.
     *
     * @param people what keeps its name and phone, where it has some
     */
    public Uni<Entries.Version> put(Actor who, EntryKind kind, ContactKeeper people, ChangeEntries.Change change) {
        var code = change.entry().entryCode();
        return prepared(who, kind, people, List.of(change))
                .chain(desk -> changed(who, kind, desk))
                .map(after -> Objects.requireNonNull(after.current(kind, code)));
    }

    /** Takes a file of entries: all of them, or none when one doesn't fit. */
    public Uni<ImportAnswer> take(Actor who, EntryKind kind, EntryImport read, boolean dryRun) {
        return prepared(who, kind, read.people(), read.changes()).chain(desk -> {
            var errors = new ArrayList<>(read.errors());
            var decided =
                    Directory.DECIDER.decide().apply(new ChangeEntries(clock.now(), desk.changes()), desk.directory());
            var count = 0;
            switch (decided) {
                case Decision.Accepted<ReferenceEvent, DirectoryRefusal> accepted ->
                    count = accepted.events().size();
                case Decision.Refused<ReferenceEvent, DirectoryRefusal>(DirectoryRefusal.EntriesDoNotFit misfit) ->
                    misfit.misfits()
                            .forEach(one -> errors.add(new ImportAnswer.Misfit(one.row(), one.field(), one.detail())));
                case Decision.Refused<ReferenceEvent, DirectoryRefusal>(var refusal) ->
                    throw new ProblemException(DirectoryProblems.of(refusal));
            }
            var told = errors.stream().limit(MOST_ERRORS).toList();
            var answer =
                    new ImportAnswer(EntryKinds.path(kind), dryRun, read.rows(), errors.isEmpty() ? count : 0, told);
            if (dryRun) {
                return Uni.createFrom().item(answer);
            }
            if (!errors.isEmpty()) {
                throw new ProblemException(refused(told));
            }
            return changed(who, kind, desk).replaceWith(answer);
        });
    }

    private static Problem refused(List<ImportAnswer.Misfit> errors) {
        return Problem.unprocessable(
                "import-does-not-fit",
                "nothing was imported",
                errors.stream()
                        .map(error -> new FieldError(
                                "line " + error.line() + (error.column().isEmpty() ? "" : ", " + error.column()),
                                error.reason()))
                        .toArray(FieldError[]::new));
    }

    /** Retires an entry that nothing needs. */
    public Uni<Void> retire(
            Actor who, EntryKind kind, EntryCode code, @Nullable Integer expected, @Nullable Instant from) {
        var stream = DirectoryStream.of(who.centre());
        return needs.of(who.centre(), kind, code)
                .chain(elsewhere -> commands.handle(
                        who, stream, new RetireEntry(clock.now(), kind, code, expected, from, elsewhere)))
                .chain(after -> tidied(stream, kind, Entries.of(after)));
    }

    /** What an edit starts from, and what it writes. */
    private record Desk(Directory directory, List<ChangeEntries.Change> changes, List<Row> rows) {}

    private Uni<Desk> prepared(Actor who, EntryKind kind, ContactKeeper people, List<ChangeEntries.Change> changes) {
        var stream = DirectoryStream.of(who.centre());
        return commands.load(stream).chain(directory -> {
            var entries = Entries.of(directory);
            Uni<Map<TextRef, StaffContact>> known = kind == EntryKind.PERSON
                    ? contacts.all(stream, entries)
                    : Uni.createFrom().item(Map.of());
            return known.map(all -> {
                var settled = changes.stream()
                        .map(change -> people.against(entries, all, change))
                        .toList();
                return new Desk(directory, settled, people.rows());
            });
        });
    }

    private Uni<Entries> changed(Actor who, EntryKind kind, Desk desk) {
        var stream = DirectoryStream.of(who.centre());
        return commands.handle(who, stream, new ChangeEntries(clock.now(), desk.changes()), desk.rows())
                .map(Entries::of)
                .call(after -> tidied(stream, kind, after));
    }

    /** Erases names and phones that were replaced or retired. */
    private Uni<Void> tidied(MatterId stream, EntryKind kind, Entries after) {
        return kind == EntryKind.PERSON
                ? contacts.all(stream, after).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
