package org.anxin.service.reference;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.EntryKind;
import org.jspecify.annotations.Nullable;

/** What was told of each entry of a directory, in the order in which it was told. Of what holds already, what was told last holds. */
final class DirectoryEntries {
    private final Map<EntryKind, Map<String, List<DirectoryEntry>>> told = new EnumMap<>(EntryKind.class);
    private final InstantSource now;

    DirectoryEntries(InstantSource now) {
        this.now = now;
    }

    void add(DirectoryEntry entry) {
        told.computeIfAbsent(entry.entryKind(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(entry.entryCode().value(), _ -> new ArrayList<>(1))
                .add(entry);
    }

    /** The entry of a code as it holds now; empty when there is none, or it was retired. */
    <E extends DirectoryEntry> Optional<E> one(Class<E> type, EntryKind kind, Code code) {
        var versions = told.getOrDefault(kind, Map.of()).get(code.value());
        return versions == null ? Optional.empty() : Optional.ofNullable(holds(type, versions));
    }

    /** All that hold now, in the order in which they were told first. */
    <E extends DirectoryEntry> List<E> all(Class<E> type, EntryKind kind) {
        var all = new ArrayList<E>();
        for (var versions : told.getOrDefault(kind, Map.of()).values()) {
            var entry = holds(type, versions);
            if (entry != null) {
                all.add(entry);
            }
        }
        return all;
    }

    private <E extends DirectoryEntry> @Nullable E holds(Class<E> type, List<DirectoryEntry> versions) {
        for (var entry : versions.reversed()) {
            var from = entry.validFrom();
            if (from == null || !from.isAfter(now.instant())) {
                return entry instanceof EntryRetired ? null : type.cast(entry);
            }
        }
        return null;
    }
}
