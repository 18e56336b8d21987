package org.anxin.dispatch.directory.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anxin.contracts.reference.DepartmentRegistered;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.reference.TeamRegistered;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.EntryKind;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryCommand;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.notice.application.Phones;
import org.anxin.dispatch.notice.application.Post;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Phones of people on duty, from the directory's private store. Asked only where a channel is set up. */
@Singleton
class StaffPhones implements Phones {
    private static final Pattern SPACING = Pattern.compile("[ -]");

    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final StaffContacts contacts;
    private final PlatformClock clock;

    StaffPhones(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands,
            StaffContacts contacts,
            PlatformClock clock) {
        this.commands = commands;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Uni<List<String>> of(CentreCode centre, Post post, @Nullable ActorId recipient) {
        if (recipient == null) {
            return Uni.createFrom().item(List.of());
        }
        var stream = DirectoryStream.of(centre);
        var now = clock.now();
        return commands.load(stream)
                .map(Entries::of)
                .chain(entries -> contacts.some(
                        stream,
                        people(entries, post, recipient, now).stream()
                                .map(person -> entries.holding(PersonRecorded.class, EntryKind.PERSON, person, now))
                                .filter(Objects::nonNull)
                                .map(PersonRecorded::contact)
                                .toList()))
                .map(known -> known.stream()
                        .map(contact -> dialled(contact.phone()))
                        .distinct()
                        .toList());
    }

    /** Without what only makes it easier to read. */
    private static String dialled(String phone) {
        return SPACING.matcher(phone).replaceAll("");
    }

    /** Notices of departments and teams go to whom they have on duty. */
    private static List<ActorId> people(Entries entries, Post post, ActorId recipient, Instant now) {
        return switch (post) {
            case DEPARTMENT -> {
                var department = entries.holding(DepartmentRegistered.class, EntryKind.DEPARTMENT, recipient, now);
                yield department == null ? List.of() : given(department.dutyContacts());
            }
            case TEAM -> {
                var team = entries.holding(TeamRegistered.class, EntryKind.TEAM, recipient, now);
                yield team == null ? List.of() : given(team.dutyContacts());
            }
            case SECOND_SEAT, SHIFT_LEAD, SUPERVISOR, POLICE_CONTACT, DESK -> List.of(recipient);
        };
    }

    private static List<ActorId> given(@Nullable List<ActorId> contacts) {
        return contacts == null ? List.of() : contacts;
    }
}
