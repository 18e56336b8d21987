package org.anxin.dispatch.directory.adapter.postgres;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.dispatch.directory.application.StaffContacts;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.jspecify.annotations.Nullable;

/** Names and phones as JSON in the private store, looks at them as rows. */
@Singleton
class PrivateContacts implements StaffContacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOOK =
            "INSERT INTO staff_look (centre, person, actor, role, looked_at) VALUES ($1, $2, $3, $4, $5)";

    private final PrivateStore store;
    private final Pool pool;
    private final PlatformClock clock;

    PrivateContacts(PrivateStore store, Pool pool, PlatformClock clock) {
        this.store = store;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Map<TextRef, StaffContact>> all(MatterId directory, Entries entries) {
        return store.readAll(directory).chain(texts -> {
            var past = entries.pastContacts();
            var contacts = new HashMap<TextRef, StaffContact>();
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

    @Override
    public Uni<Void> looked(Actor who, ActorId person) {
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

    @Override
    public Uni<List<StaffContact>> some(MatterId directory, List<TextRef> refs) {
        if (refs.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var failures = new ArrayList<Throwable>();
        return Multi.createFrom()
                .iterable(refs)
                .onItem()
                .transformToUniAndConcatenate(ref -> store.read(directory, ref)
                        .map(text -> text.map(PrivateContacts::read))
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

    @Override
    public PrivateStore.Sealed seal(MatterId directory, StaffContact contact) {
        return store.seal(directory, write(contact));
    }

    private static String write(StaffContact contact) {
        try {
            return JSON.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact can't be written", e);
        }
    }

    private static StaffContact read(@Nullable String text) {
        try {
            return JSON.readValue(text, StaffContact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contact can't be read");
        }
    }
}
