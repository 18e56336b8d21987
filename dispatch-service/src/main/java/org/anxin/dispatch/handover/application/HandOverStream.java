package org.anxin.dispatch.handover.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.dispatch.handover.domain.HandOverCommand;
import org.anxin.dispatch.handover.domain.HandOverRefusal;
import org.anxin.dispatch.handover.domain.HandOverRules;
import org.anxin.dispatch.handover.domain.ShiftHandOver;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.StreamType;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a hand-over, by its id, with its notes beside it. */
@Singleton
public class HandOverStream {
    /** No bean: the start-up check knows the streams of {@code reference} by the directory's, as none has rows that follow from its events. */
    private static final StreamSpec<HandOverCommand, ReferenceEvent, ShiftHandOver, HandOverRefusal> SPEC =
            new StreamSpec<>(
                    new StreamType<>(
                            "reference.",
                            HandOverRules.DECIDER,
                            EventJson.codec(ReferenceEvent.class),
                            (_, _) -> Derived.NONE,
                            List.of(PrivateStore.TABLE)),
                    HandOverStream::standing,
                    HandOverProblems::of,
                    null);

    @Produces
    @Singleton
    Commands<HandOverCommand, ReferenceEvent, ShiftHandOver, HandOverRefusal> commands(Streams streams) {
        return streams.commands(SPEC);
    }

    private static @Nullable Standing standing(ShiftHandOver state) {
        var handed = state.handed();
        return handed == null ? null : new Standing(handed.centre(), 0);
    }
}
