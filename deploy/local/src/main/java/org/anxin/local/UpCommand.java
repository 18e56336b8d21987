package org.anxin.local;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxin.local.platform.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anxin up}: starts everything. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the platform: database, broker, services and gateway.")
final class UpCommand extends StartCommand {
    @Option(names = "--adjustable-clock", description = "Lets the platform's clock be set, for demo and tests only.")
    private boolean adjustableClock;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "NAME",
            description = "Starts only these services; others may run elsewhere on their ports. 'none' starts none.")
    private List<String> services = new ArrayList<>();

    @Override
    boolean hasAdjustableClock() {
        return adjustableClock;
    }

    @Override
    Set<Service> services() {
        if (services.isEmpty()) {
            return super.services();
        }
        var chosen = EnumSet.noneOf(Service.class);
        for (var name : services) {
            if (!name.equals("none")) {
                chosen.add(Service.named(name)
                        .orElseThrow(() -> new IllegalArgumentException("--services takes intake, dispatch, mediation,"
                                + " followup, analytics or none; not " + name)));
            }
        }
        return chosen;
    }
}
