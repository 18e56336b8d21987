package org.anxin.dispatch.directory.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.dispatch.directory.domain.Entries;
import org.anxin.dispatch.directory.domain.StaffContact;
import org.anxin.service.actor.Actor;
import org.anxin.service.privatestore.PrivateStore;

/** Names and phones of staff, encrypted in the private store; events have references. Who sees one is recorded, then it happens. */
public interface StaffContacts {
    /**
     * All that stand in a directory, by reference. What is nobody's any more is erased, also what a database has again that was put back to an older
     * state: what its events replaced never comes into use again.
     */
    Uni<Map<TextRef, StaffContact>> all(MatterId directory, Entries entries);

    /**
     * Those of some people, each read by itself. One that can't be read keeps nobody else from being called.
     *
     * @return fails when there are some and none can be read
     */
    Uni<List<StaffContact>> some(MatterId directory, List<TextRef> refs);

    /** Records that somebody sees a person's name and phone. */
    Uni<Void> looked(Actor who, ActorId person);

    /** Encrypts one for a directory; asks nothing of the database. */
    PrivateStore.Sealed seal(MatterId directory, StaffContact contact);

    /** Seals names and phones of people who are put into a directory. */
    default ContactKeeper keeper(MatterId directory) {
        return new ContactKeeper(this, directory);
    }
}
