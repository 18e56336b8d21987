package org.anxin.local;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.anxin.local.platform.Platform;
import org.anxin.local.platform.PlatformOptions;
import org.anxin.local.platform.Ports;
import org.anxin.local.platform.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code anxin up}: starts everything and stays until Ctrl-C or {@code anxin down}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the platform: database, broker, services and gateway.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's port; the eight after it are used too (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--detach",
            description = "Comes back when everything is ready and leaves it running; 'anxin down' stops it.")
    private boolean detach;

    @Option(names = "--adjustable-clock", description = "Lets the platform's clock be set, for demo and tests only.")
    private boolean adjustableClock;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "NAME",
            description = "Starts only these services; others may run elsewhere on their ports. 'none' starts none.")
    private List<String> services = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A configuration property for every service; may be repeated.")
    private Map<String, String> properties = new TreeMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var options =
                new PlatformOptions(Where.home(), where.data(), new Ports(port), chosen(), adjustableClock, properties);
        if (detach) {
            return new Detached(options, spec.commandLine().getParseResult().originalArgs(), out).start();
        }
        var console = Console.standard(out);
        var platform = Platform.prepare(options, console);
        // From here on Ctrl-C, 'anxin down' and a closed terminal stop what runs, in its order.
        var stop = new Thread(platform::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        platform.launch();
        out.println();
        out.println("Anxin runs: " + platform.address() + "   data: "
                + options.data().root());
        out.println("Ctrl-C stops it.");
        Thread.currentThread().join();
        return 0;
    }

    private Set<Service> chosen() {
        if (services.isEmpty()) {
            return EnumSet.allOf(Service.class);
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
