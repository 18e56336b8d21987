package org.anxin.dispatch.directory;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.notice.application.Phones;
import org.anxin.dispatch.notice.application.Post;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Phones of people on duty, from the directory's private store. Asked only where a channel needs them. */
@Singleton
class StaffPhones implements Phones {
    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final StaffContacts contacts;

    StaffPhones(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands, StaffContacts contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    @Override
    public Uni<List<String>> of(CentreCode centre, Post post, @Nullable ActorId recipient) {
        if (recipient == null) {
            return Uni.createFrom().item(List.of());
        }
        var stream = DefaultCentre.stream(centre);
        return commands.load(stream)
                .map(Entries::of)
                .chain(entries -> contacts.all(stream, entries)
                        .map(known -> people(entries, post, recipient).stream()
                                .map(person -> entries.current(PersonRecorded.class, EntryKind.PERSON, person))
                                .filter(Objects::nonNull)
                                .map(person -> known.get(person.contact()))
                                .filter(Objects::nonNull)
                                .map(StaffContacts.Contact::phone)
                                .distinct()
                                .toList()));
    }

    /** A department's notices go to whom it has on duty. */
    private static List<ActorId> people(Entries entries, Post post, ActorId recipient) {
        if (post != Post.DEPARTMENT) {
            return List.of(recipient);
        }
        var department = entries.current(DepartmentRegistered.class, EntryKind.DEPARTMENT, recipient);
        return department == null || department.dutyContacts() == null ? List.of() : department.dutyContacts();
    }
}
