package org.anxin.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.anxin.local.demo.Api;
import org.anxin.local.platform.PlatformStatus;
import org.anxin.local.platform.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code anxin verify}: has every service hold its store and the log against each other, and prints what doesn't fit. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Holds all stores and the log against each other, and every hash. Exit code 0 when all fits, 1 when something doesn't"
                        + " or could not be read, 3 when nothing runs.")
final class VerifyCommand implements Callable<Integer> {
    private static final int NOTHING_RUNS = 3;
    private static final long LOOK_EVERY_MILLIS = 200;

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var data = where.data();
        var status = PlatformStatus.of(data);
        if (!status.supervised() || status.ports() == null) {
            out.println("Nothing runs on the data in " + data.root() + ". Start it first: ./anxin up");
            return NOTHING_RUNS;
        }
        var api = new Api(URI.create("http://127.0.0.1:" + status.ports().gateway()));
        var found = new EnumMap<Service, JsonObject>(Service.class);
        // Analytics keeps no events of its own.
        for (var service : EnumSet.complementOf(EnumSet.of(Service.ANALYTICS))) {
            found.put(service, verify(api, service));
        }
        out.printf("%-12s %9s %9s %9s %9s  %s%n", "store", "streams", "events", "on log", "repeats", "");
        var findings = new ArrayList<String>();
        found.forEach((service, run) -> {
            var counts = run.getJsonObject("found", new JsonObject());
            out.printf(
                    "%-12s %9s %9s %9s %9s  %s%n",
                    service.label(),
                    counts.getValue("streams", "?"),
                    counts.getValue("stored", "?"),
                    counts.getValue("published", "?"),
                    counts.getValue("repeats", "?"),
                    said(run.getString("status")));
            counts.getJsonArray("findings", new JsonArray())
                    .forEach(finding -> findings.add(service.label() + ": " + finding));
        });
        findings.forEach(out::println);
        return found.values().stream().allMatch(run -> "FITS".equals(run.getString("status"))) ? 0 : 1;
    }

    private static JsonObject verify(Api api, Service service) throws IOException, InterruptedException {
        var path = "/" + service.label() + "/verification";
        var run = api.post("OPS", path, new JsonObject(), null);
        while ("RUNNING".equals(run.getString("status"))) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            run = api.get("OPS", path);
        }
        return run;
    }

    private static String said(String status) {
        return switch (status) {
            case "FITS" -> "all fits";
            case "BROKEN" -> "doesn't fit";
            default -> "could not be read: is the broker up? (./anxin status)";
        };
    }
}
