package org.anxin.dispatch.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.anxin.contracts.reference.CentreRegistered;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a centre so far, in the order in which it was told.
 *
 * @param centre null before the centre is registered
 */
public record Directory(@Nullable CentreCode centre, List<ReferenceEvent> told) {
    /** The rule of a directory as one value. It refuses nothing. */
    public static final Decider<AdoptDirectory, ReferenceEvent, Directory, Never> DECIDER =
            new Decider<>(new Directory(null, List.of()), Directory::decide, Directory::evolve);

    public Directory {
        told = List.copyOf(told);
    }

    /** A directory refuses nothing, so there is no refusal. */
    public sealed interface Never {
        /** Keeps the type without a value: nobody can make one. */
        enum None implements Never {}
    }

    static Decision<ReferenceEvent, Never> decide(AdoptDirectory command, Directory directory) {
        var news = new LinkedHashSet<ReferenceEvent>();
        news.add(new CentreRegistered(command.centre()));
        news.addAll(command.entries());
        directory.told().forEach(news::remove);
        return Decision.accept(
                news.stream().map(event -> new Occurred<>(command.at(), event)).toList());
    }

    static Directory evolve(Directory directory, Occurred<ReferenceEvent> occurred) {
        var told = new ArrayList<>(directory.told());
        told.add(occurred.event());
        return new Directory(
                occurred.event() instanceof CentreRegistered registered ? registered.centre() : directory.centre(),
                told);
    }
}
