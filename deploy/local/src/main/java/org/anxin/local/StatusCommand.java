package org.anxin.local;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.anxin.local.platform.PlatformStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code anxin status}: says what runs, where, and with how much memory. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what runs. Exit code 0 when all is ready, 1 when something is not, 3 when nothing runs.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOTHING_RUNS = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var data = where.data();
        var status = PlatformStatus.of(data);
        if (status.parts().isEmpty()) {
            out.println("Nothing runs on the data in " + data.root() + ".");
            return NOTHING_RUNS;
        }
        if (!status.supervised()) {
            out.println("The supervisor is gone, but processes of it live on. './anxin up' stops them and starts anew;"
                    + " './anxin down' stops them.");
        } else if (status.ports() != null && status.started() != null) {
            out.println("Anxin " + (status.ready() ? "runs" : "is starting or stopping") + ": http://127.0.0.1:"
                    + status.ports().gateway() + "/   since " + TIME.format(status.started()) + "   data: "
                    + data.root());
        }
        print(out, status);
        var all = status.supervised()
                && status.ready()
                && status.parts().stream().allMatch(PlatformStatus.PartStatus::serves);
        return all ? 0 : 1;
    }

    private static void print(PrintWriter out, PlatformStatus status) {
        out.printf("%n%-12s %8s %7s %9s  %s%n", "part", "process", "port", "memory", "");
        var total = 0L;
        for (var part : status.parts()) {
            total += part.residentKibibytes();
            out.printf(
                    "%-12s %8d %7s %5d MiB  %s%n",
                    part.name(),
                    part.pid(),
                    part.port() == 0 ? "?" : Integer.toString(part.port()),
                    part.residentKibibytes() >> 10,
                    part.serves() ? "ready" : "not ready");
        }
        out.printf("%-12s %8s %7s %5d MiB%n", "together", "", "", total >> 10);
    }
}
