package org.anxin.local.demo.scene;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.anxin.local.demo.Api;
import org.anxin.local.demo.DemoClock;

/** All scenes, one after the other. */
public final class Scenes {
    /** How much of the platform's time they take together at most. */
    public static final Duration LENGTH = Duration.ofMinutes(10);

    private static final List<Scene> ALL = List.of(
            new EveryChannel(),
            new CallerHangsUp(),
            new Repeat(),
            new FortyJoin(),
            new WrongMerge(),
            new NobodySigns(),
            new DepartmentsComeAlong(),
            new BackToThePolice());

    private Scenes() {}

    /** Plays them and tells what came of each. */
    public static void play(Api api, DemoClock clock, PrintWriter out) throws IOException, InterruptedException {
        var stage = new Stage(api, clock);
        out.println("Beside the case, just now:");
        for (var scene : ALL) {
            out.printf(Locale.ROOT, "  %-34s %s%n", scene.title(), scene.play(stage));
            out.flush();
        }
    }
}
