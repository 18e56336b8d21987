package org.anxin.dispatch.directory.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.dispatch.directory.domain.ChangeEntries;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.eventstore.Row;

/** Seals names and phones on their way into a directory; may be used where nothing may be asked of the database. */
public final class ContactKeeper {
    private final StaffContacts store;
    private final MatterId directory;
    private final Map<TextRef, StaffContact> contacts = new HashMap<>();
    private final Map<TextRef, Row> rows = new LinkedHashMap<>();

    ContactKeeper(StaffContacts store, MatterId directory) {
        this.store = store;
        this.directory = directory;
    }

    /** The reference that an event may have. */
    public TextRef keep(StaffContact contact) {
        var sealed = store.seal(directory, contact);
        contacts.put(sealed.ref(), contact);
        rows.put(sealed.ref(), sealed.row());
        return sealed.ref();
    }

    /**
     * Who is as before keeps the reference. It is good only for the version that it was read at, since whoever changes that erases what it refers to.
     *
     * @param known the names and phones of those entries
     */
    ChangeEntries.Change against(Entries entries, Map<TextRef, StaffContact> known, ChangeEntries.Change change) {
        if (!(change.entry() instanceof PersonRecorded person)) {
            return change;
        }
        var before = entries.current(EntryKind.PERSON, person.person());
        var version = before == null ? 0 : before.version();
        var expected = change.expected() == null ? Integer.valueOf(version) : change.expected();
        var same = before != null
                && expected == version
                && before.entry() instanceof PersonRecorded recorded
                && Objects.equals(contacts.get(person.contact()), known.get(recorded.contact()));
        if (same) {
            rows.remove(person.contact());
        }
        return new ChangeEntries.Change(same ? before.entry() : person, expected, change.row());
    }

    /** What has to be written with the events. */
    List<Row> rows() {
        return List.copyOf(rows.values());
    }
}
