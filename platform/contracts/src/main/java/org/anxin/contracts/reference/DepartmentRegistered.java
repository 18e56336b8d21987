package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DirectoryName;
import org.anxin.contracts.value.EntryCode;
import org.anxin.contracts.value.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Matters can be escalated to a department.
 *
 * @param name null where nobody gave it one
 * @param dutyContacts who is called on duty; null where nobody is named
 * @param validFrom null for as soon as it is told
 */
public record DepartmentRegistered(
        DepartmentCode department,
        @Nullable DirectoryName name,
        @Nullable List<ActorId> dutyContacts,
        @Nullable Instant validFrom)
        implements DirectoryEntry {
    public DepartmentRegistered {
        dutyContacts = dutyContacts == null ? null : List.copyOf(dutyContacts);
    }

    /** One of which nothing else is known. */
    public DepartmentRegistered(DepartmentCode department) {
        this(department, null, null, null);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.DEPARTMENT;
    }

    @Override
    public EntryCode entryCode() {
        return new EntryCode(department.value());
    }
}
