package org.anxin.dispatch.directory.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryCommand;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.StreamType;
import org.anxin.service.actor.Actor;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a centre's directory. Nothing is kept beside its events but names and phones of people: it is small and read whole. */
@Singleton
public class DirectoryStream {
    private static final StreamType<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> TYPE =
            new StreamType<>(
                    "reference.",
                    Directory.DECIDER,
                    EventJson.codec(ReferenceEvent.class),
                    (_, _) -> Derived.NONE,
                    List.of(PrivateStore.TABLE));

    @Produces
    @Singleton
    StreamSpec<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> spec() {
        return new StreamSpec<>(TYPE, DirectoryStream::standing, DirectoryProblems::of, null);
    }

    @Produces
    @Singleton
    Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands(
            Streams streams, StreamSpec<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> spec) {
        return streams.commands(spec);
    }

    /** The stream of a centre's directory: made from its name, so that every instance means the same one. */
    public static MatterId of(CentreCode centre) {
        return new MatterId(UUID.nameUUIDFromBytes(("reference/" + centre.value()).getBytes()));
    }

    /**
     * The directory of the centre that somebody acts for.
     *
     * @return fails with 404 when it has none
     */
    public static Uni<Directory> see(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands, Actor who) {
        return commands.load(of(who.centre())).invoke(directory -> {
            if (directory.centre() == null) {
                throw new ProblemException(DirectoryProblems.of(new DirectoryRefusal.NoSuchCentre()));
            }
        });
    }

    private static @Nullable Standing standing(Directory directory) {
        return directory.centre() == null ? null : new Standing(directory.centre(), 0);
    }
}
