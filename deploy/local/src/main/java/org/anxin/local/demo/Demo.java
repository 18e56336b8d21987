package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anxin.local.demo.scene.Scenes;

/** Plays the published case on a running platform with an adjustable clock; played before, it only shows the table again. */
public final class Demo {
    private static final String OVERVIEW = "/analytics/overview?cohort=" + PublishedCase.COHORT;
    private static final Duration CATCH_UP = Duration.ofSeconds(60);

    private final Api api;
    private final Path started;
    private final PrintWriter out;

    /**
     * @param data the platform's data folder, where the demo keeps when it began, so that one that was cut off goes on as it was
     */
    public Demo(URI gateway, Path data, PrintWriter out) {
        this.api = new Api(gateway);
        this.started = data.resolve("demo-started");
        this.out = out;
    }

    /**
     * Plays and prints.
     *
     * @return whether the log gives the printed figures
     */
    public boolean run() throws IOException, InterruptedException {
        var overview = api.get("LEADER", OVERVIEW);
        if (PublishedTable.fits(overview)) {
            out.println("The case was played before on this data; nothing is played twice.");
        } else {
            overview = play();
        }
        PublishedTable.print(overview, out);
        return PublishedTable.fits(overview);
    }

    private JsonObject play() throws IOException, InterruptedException {
        var scripts = PublishedCase.scripts();
        var start = start();
        new DemoDirectory(api).bring();
        var clock = new DemoClock(api);
        out.printf("Playing %d referred matters of two days, 174 of them disputes …%n", scripts.size());
        try {
            new DemoPlay(api, clock, start, start.plus(PublishedCase.LENGTH)).play(scripts, this::progress);
            clock.advanceTo(start.plus(PublishedCase.LENGTH));
            Scenes.play(api, clock, out);
        } finally {
            clock.reset();
        }
        return caughtUp();
    }

    private int shown = -1;

    private void progress(int percent) {
        if (percent / 10 != shown) {
            shown = percent / 10;
            out.printf("  %3d %%%n", shown * 10);
            out.flush();
        }
    }

    /** The figures once analytics has read what the last step told. */
    private JsonObject caughtUp() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(CATCH_UP);
        JsonObject overview;
        do {
            Thread.sleep(200);
            overview = api.get("LEADER", OVERVIEW);
        } while (!PublishedTable.fits(overview) && Instant.now().isBefore(deadline));
        return overview;
    }

    private Instant start() throws IOException {
        if (Files.exists(started)) {
            return Instant.parse(Files.readString(started).strip());
        }
        var start =
                Instant.now().minus(PublishedCase.LENGTH).minus(Scenes.LENGTH).truncatedTo(ChronoUnit.MINUTES);
        Files.writeString(started, start.toString());
        return start;
    }
}
