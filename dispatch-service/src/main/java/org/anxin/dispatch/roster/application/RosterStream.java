package org.anxin.dispatch.roster.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.RosterCode;
import org.anxin.dispatch.roster.domain.PlannedRoster;
import org.anxin.dispatch.roster.domain.RosterCommand;
import org.anxin.dispatch.roster.domain.RosterRefusal;
import org.anxin.dispatch.roster.domain.RosterRules;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.StreamType;
import org.anxin.service.codec.EventJson;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a roster. */
@Singleton
public class RosterStream {
    /** No bean: the start-up check knows the streams of {@code reference} by the directory's, as none has rows that follow from its events. */
    private static final StreamSpec<RosterCommand, ReferenceEvent, PlannedRoster, RosterRefusal> SPEC =
            new StreamSpec<>(
                    new StreamType<>(
                            "reference.",
                            RosterRules.DECIDER,
                            EventJson.codec(ReferenceEvent.class),
                            (_, _) -> Derived.NONE,
                            List.of()),
                    RosterStream::standing,
                    RosterProblems::of,
                    null);

    @Produces
    @Singleton
    Commands<RosterCommand, ReferenceEvent, PlannedRoster, RosterRefusal> commands(Streams streams) {
        return streams.commands(SPEC);
    }

    /** Made from the names of centre and roster, so that every instance means the same one. */
    public static MatterId of(CentreCode centre, RosterCode roster) {
        var name = "roster/" + centre.value() + "/" + roster.value();
        return new MatterId(UUID.nameUUIDFromBytes(name.getBytes()));
    }

    private static @Nullable Standing standing(PlannedRoster roster) {
        return roster.centre() == null ? null : new Standing(roster.centre(), 0);
    }
}
