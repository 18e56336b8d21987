package org.anxin.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Median;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.frame.Target;
import org.anxin.benchmarks.frame.Workspace;
import org.anxin.local.platform.DataFolder;
import org.anxin.local.platform.PlatformStatus;

/**
 * What {@code ./anxin up} does once everything is built, from the launcher's start until it says that all of PostgreSQL, broker, gateway and the five
 * services are ready, on an empty data folder and again on a kept one; and the memory of all its processes some seconds later. The launcher is run
 * as the script runs it, without the script's look for newer sources.
 */
public final class StartUp implements Benchmark {
    private static final String READY = "Anxin runs: ";
    private static final long SETTLE_SECONDS = 10;
    private static final long START_LIMIT_SECONDS = 300;
    private static final long STOP_LIMIT_SECONDS = 90;

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public void run(Settings settings, Report report) throws IOException, InterruptedException {
        var first = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (var i = 0; i < settings.runs(); i++) {
            try (var workspace = Workspace.create(settings, name())) {
                first.add(start(settings, workspace).seconds());
                var second = start(settings, workspace);
                again.add(second.seconds());
                memory.add(second.mebibytes());
            }
            report.progress("run %d: %.1f s on an empty folder, %.1f s on a kept one, %.0f MiB"
                    .formatted(i + 1, first.getLast(), again.getLast(), memory.getLast()));
        }
        var note = "median of " + settings.runs();
        report.figure(Figure.alone(name(), "to-ready", Median.of(first), "s")
                .towards(Target.atMost(30))
                .noting("empty data folder, " + note));
        report.figure(Figure.alone(name(), "to-ready-again", Median.of(again), "s")
                .towards(Target.atMost(30))
                .noting("kept data, " + note));
        report.figure(Figure.alone(name(), "memory", Median.of(memory), "MiB")
                .towards(Target.atMost(3 * 1024))
                .noting("proportional set size of all processes, launcher and PostgreSQL's sessions included, idle for "
                        + SETTLE_SECONDS + " s"));
    }

    /** What one start came to. */
    private record Started(double seconds, double mebibytes) {}

    private static Started start(Settings settings, Workspace workspace) throws IOException, InterruptedException {
        var data = new DataFolder(workspace.folder());
        var begin = System.nanoTime();
        var launcher = new ProcessBuilder(commandLine(settings, data))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        var hook = new Thread(() -> stop(launcher), "startup-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            awaitReady(launcher);
            var seconds = (System.nanoTime() - begin) / 1e9;
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            var kibibytes = PlatformStatus.of(data).parts().stream()
                    .mapToLong(PlatformStatus.PartStatus::residentKibibytes)
                    .sum();
            return new Started(seconds, kibibytes / 1024.0);
        } finally {
            stop(launcher);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static List<String> commandLine(Settings settings, DataFolder data) {
        var built = settings.home().resolve("deploy/local/target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Danxin.home=" + settings.home(),
                "-cp",
                built.resolve("anxin-local.jar") + ":" + built.resolve("lib") + "/*",
                "org.anxin.local.Anxin",
                "up",
                "--port=" + LocalPlatform.freePorts(),
                "--data=" + data.root());
    }

    private static void awaitReady(Process launcher) throws IOException {
        var said = new StringBuilder();
        var watchdog = Thread.ofPlatform().daemon().start(() -> endIfLate(launcher));
        var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                watchdog.interrupt();
                // Whatever it says later must not fill the pipe.
                Thread.ofPlatform().daemon().start(() -> drain(lines));
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("The platform didn't start:\n" + said);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The launcher has ended and its pipe with it.
        }
    }

    private static void endIfLate(Process launcher) {
        try {
            TimeUnit.SECONDS.sleep(START_LIMIT_SECONDS);
            launcher.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
