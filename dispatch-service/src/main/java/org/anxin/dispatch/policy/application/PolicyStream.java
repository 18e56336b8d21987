package org.anxin.dispatch.policy.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.dispatch.directory.application.DirectoryStream;
import org.anxin.dispatch.policy.domain.Policies;
import org.anxin.dispatch.policy.domain.PolicyCommand;
import org.anxin.dispatch.policy.domain.PolicyRefusal;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.StreamType;
import org.anxin.service.actor.Actor;
import org.anxin.service.codec.EventJson;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a centre's directory as far as its policies go. It is one stream, so commands to entries and to policies wait for each other. */
@Singleton
public class PolicyStream {
    /** No bean: the start-up check knows the streams of {@code reference} by the directory's, as none has rows that follow from its events. */
    private static final StreamSpec<PolicyCommand, ReferenceEvent, Policies, PolicyRefusal> SPEC = new StreamSpec<>(
            new StreamType<>(
                    "reference.",
                    Policies.DECIDER,
                    EventJson.codec(ReferenceEvent.class),
                    (_, _) -> Derived.NONE,
                    List.of()),
            PolicyStream::standing,
            PolicyProblems::of,
            null);

    private final Commands<PolicyCommand, ReferenceEvent, Policies, PolicyRefusal> commands;

    PolicyStream(Streams streams) {
        this.commands = streams.commands(SPEC);
    }

    /** Adopts a version for the centre that somebody acts for; all versions after it. */
    public Uni<Policies> adopt(Actor who, PolicyCommand command) {
        return commands.handle(who, DirectoryStream.of(who.centre()), command);
    }

    /**
     * The policies of the centre that somebody acts for.
     *
     * @return fails with 404 when it has no directory
     */
    public Uni<Policies> see(Actor who) {
        return commands.load(DirectoryStream.of(who.centre())).invoke(policies -> {
            if (policies.centre() == null) {
                throw new ProblemException(PolicyProblems.of(new PolicyRefusal.NoSuchCentre()));
            }
        });
    }

    private static @Nullable Standing standing(Policies policies) {
        return policies.centre() == null ? null : new Standing(policies.centre(), 0);
    }
}
