package org.anxin.dispatch.directory.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.TextRef;
import org.anxin.dispatch.directory.application.DirectoryProblems;
import org.anxin.dispatch.directory.application.DirectoryStream;
import org.anxin.dispatch.directory.application.StaffContacts;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryCommand;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Reads the directory of the centre that somebody acts for. It is small: each read folds it from its events. */
@Singleton
class DirectoryReader {
    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final StaffContacts contacts;

    DirectoryReader(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands, StaffContacts contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    /** @param cursor the code that the page before ended with */
    Uni<Page<EntryAnswer>> page(Actor who, EntryKind kind, @Nullable String cursor, @Nullable Integer limit) {
        var most = Cursor.limit(limit);
        return entries(who).chain(entries -> {
            var after = entries.all(kind).stream()
                    .filter(version -> cursor == null
                            || cursor.isEmpty()
                            || version.entry().entryCode().value().compareTo(cursor) > 0)
                    .limit(most + 1L)
                    .toList();
            var shown = after.subList(0, Math.min(most, after.size()));
            var next = after.size() > most ? shown.getLast().entry().entryCode().value() : null;
            return known(who, kind, entries)
                    .map(known -> new Page<>(
                            shown.stream()
                                    .map(version -> shown(version, known, true))
                                    .toList(),
                            next));
        });
    }

    Uni<EntryAnswer> one(Actor who, EntryKind kind, EntryCode code) {
        return entries(who).chain(entries -> {
            var current = entries.current(kind, code);
            if (current == null) {
                throw noSuchEntry();
            }
            if (!(current.entry() instanceof PersonRecorded person)) {
                return Uni.createFrom().item(EntryAnswer.of(current));
            }
            var clear = Permission.READ_STAFF.isGrantedTo(who.role());
            var looked = clear
                    ? contacts.looked(who, person.person())
                    : Uni.createFrom().voidItem();
            return looked.chain(() -> known(who, kind, entries)).map(known -> shown(current, known, !clear));
        });
    }

    Uni<List<EntryAnswer>> history(Actor who, EntryKind kind, EntryCode code) {
        return entries(who).map(entries -> {
            var history = entries.history(kind, code);
            if (history.isEmpty()) {
                throw noSuchEntry();
            }
            return history.stream().map(EntryAnswer::of).toList();
        });
    }

    /** A FeatureCollection of the grids that somebody drew. */
    Uni<Object> outlines(Actor who) {
        return entries(who)
                .map(entries -> Map.of(
                        "type",
                        "FeatureCollection",
                        "features",
                        entries.all(EntryKind.GRID).stream()
                                .map(version -> (GridRegistered) version.entry())
                                .filter(grid -> grid.outline() != null)
                                .map(DirectoryReader::feature)
                                .toList()));
    }

    private static Map<String, Object> feature(GridRegistered grid) {
        var properties = new LinkedHashMap<>(EntryFields.of(grid));
        var geometry = properties.remove("outline");
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", grid.grid().value());
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private Uni<Entries> entries(Actor who) {
        return DirectoryStream.see(commands, who).map(Entries::of);
    }

    private Uni<Map<TextRef, StaffContact>> known(Actor who, EntryKind kind, Entries entries) {
        return kind == EntryKind.PERSON
                ? contacts.all(DirectoryStream.of(who.centre()), entries)
                : Uni.createFrom().item(Map.of());
    }

    private static EntryAnswer shown(Entries.Version version, Map<TextRef, StaffContact> known, boolean hinted) {
        var answer = EntryAnswer.of(version);
        return version.entry() instanceof PersonRecorded person
                ? answer.with(known.get(person.contact()), hinted)
                : answer;
    }

    private static ProblemException noSuchEntry() {
        return new ProblemException(DirectoryProblems.of(new DirectoryRefusal.NoSuchEntry()));
    }
}
