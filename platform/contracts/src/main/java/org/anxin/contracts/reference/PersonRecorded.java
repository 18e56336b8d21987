package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Name and phone of a member of staff were recorded, in place of those of before.
 *
 * @param person the id that stands for them everywhere else
 * @param contact where name and phone stand
 */
public record PersonRecorded(ActorId person, TextRef contact) implements DirectoryEntry {
    @Override
    public EntryKind entryKind() {
        return EntryKind.PERSON;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(person.value());
    }

    @Override
    public @Nullable Instant validFrom() {
        return null;
    }
}
