package org.anxin.followup.callback.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.eventstore.StreamType;
import org.anxin.followup.callback.domain.FollowUpCommand;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpRules;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a follow-up: one a matter, by the matter's id. Its deadlines are the call-back and the instalments. */
@Singleton
public class FollowUpStream {
    private static final StreamSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> SPEC =
            new StreamSpec<>(
                    new StreamType<>(
                            "followup.",
                            FollowUpRules.DECIDER,
                            EventJson.codec(FollowupEvent.class),
                            FollowUpTable::derive,
                            List.of(FollowUpTable.TABLE, PrivateStore.TABLE)),
                    FollowUpStream::standing,
                    FollowUpProblems::of,
                    (_, deadline, dueAt, now) -> FollowUpRules.fallenDue(deadline, dueAt, now));

    @Produces
    @Singleton
    StreamSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> spec() {
        return SPEC;
    }

    @Produces
    @Singleton
    Commands<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> commands(Streams streams) {
        return streams.commands(SPEC);
    }

    private static @Nullable Standing standing(FollowUpState state) {
        return switch (state) {
            case NotOpened _ -> null;
            case Opened opened ->
                new Standing(opened.file().centre(), opened.file().leg());
        };
    }
}
