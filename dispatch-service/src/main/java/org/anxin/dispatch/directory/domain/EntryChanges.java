package org.anxin.dispatch.directory.domain;

import java.util.ArrayList;
import java.util.HashSet;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** Entries are registered, changed and retired: from the version that the client knows, and only when the directory still holds together. */
final class EntryChanges {
    private EntryChanges() {}

    static Decision<ReferenceEvent, DirectoryRefusal> change(ChangeEntries command, Directory directory) {
        if (directory.centre() == null
                && command.changes().stream().noneMatch(change -> change.entry() instanceof CentreRegistered)) {
            return Decision.refuse(new DirectoryRefusal.NoSuchCentre());
        }
        var entries = Entries.of(directory);
        var news = new ArrayList<ChangeEntries.Change>();
        for (var change : command.changes()) {
            var entry = change.entry();
            var current = entries.current(entry.entryKind(), entry.entryCode());
            var refusal = version(current, change.expected());
            if (refusal != null) {
                return Decision.refuse(refusal);
            }
            if (current == null || !current.entry().equals(entry)) {
                news.add(change);
            }
        }
        var rules = new EntryRules(entries, command.at());
        var seen = new HashSet<DirectoryEntry>();
        var codes = new HashSet<EntryCode>();
        for (var change : command.changes()) {
            if (!codes.add(change.entry().entryCode())) {
                rules.misfit(change.row(), "code", "must not stand there twice");
            }
        }
        news.stream()
                .filter(change -> seen.add(change.entry()))
                .forEach(change -> entries.add(change.entry(), command.at()));
        news.forEach(rules::check);
        return rules.misfits().isEmpty()
                ? Decision.accept(news.stream()
                        .map(change -> new Occurred<ReferenceEvent>(command.at(), change.entry()))
                        .toList())
                : Decision.refuse(new DirectoryRefusal.EntriesDoNotFit(rules.misfits()));
    }

    static Decision<ReferenceEvent, DirectoryRefusal> retire(RetireEntry command, Directory directory) {
        var entries = Entries.of(directory);
        var current = entries.current(command.kind(), command.code());
        if (current == null) {
            return Decision.refuse(new DirectoryRefusal.NoSuchEntry());
        }
        if (command.expected() == null) {
            return Decision.refuse(new DirectoryRefusal.VersionRequired(current.version()));
        }
        if (command.expected() != current.version()) {
            return Decision.refuse(new DirectoryRefusal.OtherVersion(current.version()));
        }
        if (command.kind() == EntryKind.CENTRE) {
            return Decision.refuse(new DirectoryRefusal.CentreStays());
        }
        var from = command.from();
        if (from != null && command.kind() == EntryKind.PERSON) {
            return Decision.refuse(new DirectoryRefusal.PersonGoesAtOnce());
        }
        if (from != null && from.isBefore(command.at())) {
            return Decision.refuse(new DirectoryRefusal.ValidFromInThePast(command.at()));
        }
        var hanging = new ArrayList<>(EntryHangings.of(directory, entries, command));
        hanging.addAll(command.elsewhere());
        return hanging.isEmpty()
                ? Decision.accept(command.at(), new EntryRetired(command.kind(), command.code(), from))
                : Decision.refuse(new DirectoryRefusal.StillInUse(hanging));
    }

    /** @param expected 0 for none, null for whatever there is */
    private static @Nullable DirectoryRefusal version(Entries.@Nullable Version current, @Nullable Integer expected) {
        var version = current == null ? 0 : current.version();
        if (expected == null || expected == version) {
            return null;
        }
        return expected == 0
                ? new DirectoryRefusal.VersionRequired(version)
                : new DirectoryRefusal.OtherVersion(version);
    }
}
