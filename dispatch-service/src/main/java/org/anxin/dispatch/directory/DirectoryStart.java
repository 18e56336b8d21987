package org.anxin.dispatch.directory;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.dispatch.directory.application.DirectoryStream;
import org.anxin.dispatch.directory.domain.AdoptDirectory;
import org.anxin.dispatch.directory.domain.Directory;
import org.anxin.dispatch.directory.domain.DirectoryCommand;
import org.anxin.dispatch.directory.domain.DirectoryRefusal;
import org.anxin.eventstore.FaultText;
import org.anxin.eventstore.StoreNotReadyException;
import org.anxin.service.ServiceConfig;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.jboss.logging.Logger;

/**
 * Tells the default centre's directory at the start. Whatever was told before isn't told again, so restarts and further instances add nothing,
 * and an entry that a new release brings is told by it.
 */
@ApplicationScoped
class DirectoryStart {
    private static final Logger LOG = Logger.getLogger(DirectoryStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands;
    private final PlatformClock clock;
    private final CentreCode centre;

    DirectoryStart(
            Commands<DirectoryCommand, ReferenceEvent, Directory, DirectoryRefusal> commands,
            PlatformClock clock,
            ServiceConfig config) {
        this.commands = commands;
        this.clock = clock;
        this.centre = new CentreCode(config.centre());
    }

    void start(@Observes StartupEvent started) {
        var entries = DefaultCentre.entries();
        Uni.createFrom()
                .deferred(() -> commands.handle(
                        Actor.system(centre),
                        DirectoryStream.of(centre),
                        new AdoptDirectory(clock.now(), centre, entries)))
                .onFailure(failure -> !(failure instanceof StoreNotReadyException))
                .invoke(failure ->
                        LOG.warn("the directory waits: " + failure.getClass().getName()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(
                        directory -> LOG.infof(
                                "the directory of %s has %d entries",
                                centre.value(), directory.told().size()),
                        failure -> LOG.error("the directory could not be told", FaultText.bare(failure)));
    }
}
