package org.anxin.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.anxin.local.platform.DataFolder;
import org.anxin.local.platform.Platform;
import org.anxin.local.platform.PlatformOptions;
import org.anxin.local.platform.Ports;
import org.anxin.local.platform.Service;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays until Ctrl-C or {@code anxin down}; what the commands that do so have in common. */
abstract class StartCommand implements Callable<Integer> {
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

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "A configuration property for every service; may be repeated. An unknown one is refused with those that are known.")
    private Map<String, String> properties = new TreeMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Which services to start. */
    Set<Service> services() {
        return EnumSet.allOf(Service.class);
    }

    /** Whether the platform's clock may be set. */
    abstract boolean hasAdjustableClock();

    /** The arguments under which a detached supervisor starts the same. */
    List<String> supervisorArguments(List<String> given) {
        return given;
    }

    /**
     * Runs once everything is ready.
     *
     * @return the exit code of a detached command
     */
    int ready(URI gateway, DataFolder data, PrintWriter out) throws IOException, InterruptedException {
        return 0;
    }

    @Override
    public Integer call() throws Exception {
        Settings.check(properties.keySet());
        var out = spec.commandLine().getOut();
        var options = new PlatformOptions(
                Where.home(), where.data(), new Ports(port), services(), hasAdjustableClock(), properties);
        var gateway = URI.create("http://127.0.0.1:" + port);
        if (detach) {
            var given = spec.commandLine().getParseResult().originalArgs();
            var code = new Detached(options, supervisorArguments(given), out).start();
            return code == 0 ? ready(gateway, options.data(), out) : code;
        }
        var platform = Platform.prepare(options, Console.standard(out));
        // From here on Ctrl-C, 'anxin down' and a closed terminal stop what runs, in its order.
        var stop = new Thread(platform::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        platform.launch();
        out.println();
        ready(gateway, options.data(), out);
        out.println("Anxin runs: " + platform.address() + "   data: "
                + options.data().root());
        out.println("Ctrl-C stops it.");
        Thread.currentThread().join();
        return 0;
    }
}
