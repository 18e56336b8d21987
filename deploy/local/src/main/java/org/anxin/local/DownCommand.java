package org.anxin.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anxin.local.platform.PlatformStatus;
import org.anxin.local.platform.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code anxin down}: stops what runs, orphans too. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops the platform that runs on a data folder. The data stays.")
final class DownCommand implements Callable<Integer> {
    private static final long STOP_LIMIT_SECONDS = 120;

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var data = where.data();
        if (PlatformStatus.isSupervised(data)) {
            var supervisor = PlatformStatus.of(data).supervisor();
            var process = ProcessHandle.of(supervisor)
                    .filter(ProcessHandle::isAlive)
                    .orElseThrow(() -> new StartException(
                            "Anxin is just starting or stopping on " + data.root() + ". Try again in a moment."));
            out.println("Stopping Anxin (process " + supervisor + ") …");
            process.destroy();
            try {
                process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new StartException(
                        "It doesn't stop within " + STOP_LIMIT_SECONDS + " s. Its log: " + data.log("supervisor"), e);
            }
            out.println("Stopped. The data stays in " + data.root() + ".");
            return 0;
        }
        var orphans = PlatformStatus.stopOrphans(data);
        out.println(
                orphans == 0
                        ? "Nothing runs on the data in " + data.root() + "."
                        : "Stopped " + orphans + " processes that an earlier run left behind.");
        return 0;
    }
}
