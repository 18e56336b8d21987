package org.anxin.dispatch.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anxin.contracts.reference.PersonRecorded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.EntryKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.Row;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.jspecify.annotations.Nullable;

/** Names and phones of staff, encrypted in the private store; events have references. Who sees one is recorded, then it happens. */
@Singleton
class StaffContacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{2,19}");
    private static final int LONGEST_NAME = 40;
    private static final String LOOK =
            "INSERT INTO staff_look (centre, person, actor, role, looked_at) VALUES ($1, $2, $3, $4, $5)";

    private final PrivateStore store;
    private final Pool pool;
    private final PlatformClock clock;

    StaffContacts(PrivateStore store, Pool pool, PlatformClock clock) {
        this.store = store;
        this.pool = pool;
        this.clock = clock;
    }

    /** Name and phone. */
    record Contact(String name, String phone) {
        /** The first character of the name, the last two of the phone: enough to tell two people apart. */
        Contact masked() {
            var first = name.substring(0, name.offsetByCodePoints(0, 1));
            return new Contact(first + "*", "*".repeat(phone.length() - 2) + phone.substring(phone.length() - 2));
        }
    }

    /** @throws IllegalArgumentException when it can't be a name */
    static String name(String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must hold 1 to " + LONGEST_NAME + " characters");
        }
        return text.strip();
    }

    /** @throws IllegalArgumentException when it can't be a phone number */
    static String phone(String text) {
        if (!PHONE.matcher(text).matches()) {
            throw new IllegalArgumentException("must hold 3 to 20 digits, spaces and hyphens");
        }
        return text;
    }

    /**
     * All that stand in a directory, by reference. What is nobody's any more is erased, also what a database has again that was put back to an older
     * state: what its events replaced never comes into use again.
     */
    Uni<Map<TextRef, Contact>> all(MatterId directory, Entries entries) {
        return store.readAll(directory).chain(texts -> {
            var past = entries.pastContacts();
            var contacts = new HashMap<TextRef, Contact>();
            var erased = new ArrayList<TextRef>();
            texts.forEach((ref, text) -> {
                if (past.contains(ref)) {
                    erased.add(ref);
                } else {
                    contacts.put(ref, read(text));
                }
            });
            return erase(directory, erased).replaceWith(contacts);
        });
    }

    /** Records that somebody sees a person's name and phone. */
    Uni<Void> looked(Actor who, ActorId person) {
        return pool.preparedQuery(LOOK)
                .execute(Tuple.of(
                        who.centre().value(),
                        person.value(),
                        who.id().value(),
                        who.role().name(),
                        clock.now().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Void> erase(MatterId directory, Collection<TextRef> refs) {
        return Multi.createFrom()
                .iterable(refs)
                .onItem()
                .transformToUniAndConcatenate(ref -> store.erase(directory, ref))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Those of some people, each read by itself. One that can't be read keeps nobody else from being called.
     *
     * @return fails when there are some and none can be read
     */
    Uni<List<Contact>> some(MatterId directory, List<TextRef> refs) {
        if (refs.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var failures = new ArrayList<Throwable>();
        return Multi.createFrom()
                .iterable(refs)
                .onItem()
                .transformToUniAndConcatenate(ref -> store.read(directory, ref)
                        .map(text -> text.map(StaffContacts::read))
                        .onFailure()
                        .invoke(failures::add)
                        .onFailure()
                        .recoverWithItem(Optional.empty()))
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asList()
                .chain(found -> found.isEmpty() && !failures.isEmpty()
                        ? Uni.createFrom().failure(failures.getFirst())
                        : Uni.createFrom().item(found));
    }

    /** Seals names and phones of people who are put into a directory. */
    Keeper keeper(MatterId directory) {
        return new Keeper(directory);
    }

    /** Seals names and phones on their way into a directory; may be used where nothing may be asked of the database. */
    final class Keeper {
        private final MatterId directory;
        private final Map<TextRef, Contact> contacts = new HashMap<>();
        private final Map<TextRef, Row> rows = new LinkedHashMap<>();

        private Keeper(MatterId directory) {
            this.directory = directory;
        }

        TextRef keep(Contact contact) {
            var sealed = store.seal(directory, write(contact));
            contacts.put(sealed.ref(), contact);
            rows.put(sealed.ref(), sealed.row());
            return sealed.ref();
        }

        /**
         * Who is as before keeps the reference. It is good only for the version that it was read at, since whoever changes that erases what it refers to.
         *
         * @param known the names and phones of those entries
         */
        ChangeEntries.Change against(Entries entries, Map<TextRef, Contact> known, ChangeEntries.Change change) {
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

    private static String write(Contact contact) {
        try {
            return JSON.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact can't be written", e);
        }
    }

    private static Contact read(@Nullable String text) {
        try {
            return JSON.readValue(text, Contact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact can't be read");
        }
    }
}
