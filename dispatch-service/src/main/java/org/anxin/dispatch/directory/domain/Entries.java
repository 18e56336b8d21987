package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.contracts.reference.DirectoryEntry;
import org.anxin.contracts.reference.EntryRetired;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.value.Code;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/** The entries of a directory with their history, sorted by code. Rules go by what was told last, whenever it begins to hold. */
public final class Entries {
    private final Map<EntryKind, SortedMap<String, List<Version>>> versions = new EnumMap<>(EntryKind.class);

    private Entries() {}

    /**
     * What was told of an entry.
     *
     * @param version 1 for the first
     * @param toldAt when it was told
     */
    public record Version(int version, Instant toldAt, DirectoryEntry entry) {
        /** Whether it is no entry any more. */
        public boolean isRetired() {
            return entry instanceof EntryRetired;
        }
    }

    /** Those of a directory. */
    public static Entries of(Directory directory) {
        var entries = new Entries();
        for (var told : Told.all(directory.last())) {
            if (told.event() instanceof DirectoryEntry entry) {
                entries.add(entry, told.at());
            }
        }
        return entries;
    }

    void add(DirectoryEntry entry, Instant at) {
        var history = versions.computeIfAbsent(entry.entryKind(), _ -> new TreeMap<>())
                .computeIfAbsent(entry.entryCode().value(), _ -> new ArrayList<>(1));
        history.add(new Version(history.size() + 1, at, entry));
    }

    /** Everything that was told of an entry, in the order in which it was told; empty when nothing was. */
    public List<Version> history(EntryKind kind, Code code) {
        return List.copyOf(versions.getOrDefault(kind, new TreeMap<>()).getOrDefault(code.value(), List.of()));
    }

    /** Whether anything was ever told of this entry. */
    boolean hasTold(DirectoryEntry entry) {
        return !history(entry.entryKind(), entry.entryCode()).isEmpty();
    }

    /** An entry as it was told last; null when there is none, or it was retired. */
    public @Nullable Version current(EntryKind kind, Code code) {
        var history = history(kind, code);
        return history.isEmpty() || history.getLast().isRetired() ? null : history.getLast();
    }

    /** The same as what it is; null when it isn't of that type. */
    <E extends DirectoryEntry> @Nullable E current(Class<E> type, EntryKind kind, Code code) {
        var current = current(kind, code);
        return current != null && type.isInstance(current.entry()) ? type.cast(current.entry()) : null;
    }

    /** An entry as it holds at a moment: of what holds by then, what was told last; null when there is none, it was retired, or it isn't of that type. */
    public <E extends DirectoryEntry> @Nullable E holding(Class<E> type, EntryKind kind, Code code, Instant at) {
        return history(kind, code).reversed().stream()
                .map(Version::entry)
                .filter(entry -> holds(entry, at))
                .findFirst()
                .filter(type::isInstance)
                .map(type::cast)
                .orElse(null);
    }

    /** All entries of a kind that aren't retired, sorted by code. */
    public List<Version> all(EntryKind kind) {
        return versions.getOrDefault(kind, new TreeMap<>()).values().stream()
                .map(List::getLast)
                .filter(version -> !version.isRetired())
                .toList();
    }

    /** Where names and phones stood that are nobody's any more: replaced, or of people who were retired. */
    public Set<TextRef> pastContacts() {
        return versions.getOrDefault(EntryKind.PERSON, new TreeMap<>()).values().stream()
                .flatMap(history -> history.stream()
                        .map(Version::entry)
                        .filter(entry -> !entry.equals(history.getLast().entry())))
                .filter(PersonRecorded.class::isInstance)
                .map(entry -> ((PersonRecorded) entry).contact())
                .collect(Collectors.toSet());
    }

    /** Of every entry what holds now and what was told to hold later. */
    Stream<DirectoryEntry> standing(Instant now) {
        return versions.values().stream()
                .flatMap(ofKind -> ofKind.values().stream())
                .flatMap(history -> {
                    var from = history.size() - 1;
                    while (from > 0 && !holds(history.get(from).entry(), now)) {
                        from--;
                    }
                    return history.subList(from, history.size()).stream().map(Version::entry);
                });
    }

    private static boolean holds(DirectoryEntry entry, Instant now) {
        var from = entry.validFrom();
        return from == null || !from.isAfter(now);
    }
}
