package org.anxin.dispatch.directory;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.StreamType;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a centre's directory. Nothing is kept beside its events but names and phones of people: it is small and read whole. */
@Singleton
public class DirectoryBeans {
    /** Rules and codec of the stream. */
    public static final StreamType<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> TYPE =
            new StreamType<>(
                    "reference.",
                    Directory.DECIDER,
                    EventJson.codec(ReferenceEvent.class),
                    (_, _) -> Derived.NONE,
                    List.of(PrivateStore.TABLE));

    @Produces
    @Singleton
    StreamSpec<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> spec() {
        return new StreamSpec<>(TYPE, DirectoryBeans::standing, DirectoryProblems::of, null);
    }

    @Produces
    @Singleton
    Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands(
            Streams streams, StreamSpec<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> spec) {
        return streams.commands(spec);
    }

    private static @Nullable Standing standing(Directory directory) {
        return directory.centre() == null ? null : new Standing(directory.centre(), 0);
    }
}
