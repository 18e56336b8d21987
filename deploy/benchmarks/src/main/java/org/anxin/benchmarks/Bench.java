package org.anxin.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anxin.benchmarks.accept.IntakeAccept;
import org.anxin.benchmarks.clocks.ClocksOnTime;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.JsonLine;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.frame.Table;
import org.anxin.benchmarks.growth.IntakeGrowth;
import org.anxin.benchmarks.growth.RepeatSearch;
import org.anxin.benchmarks.ledger.LedgerImport;
import org.anxin.benchmarks.order.ReferralToOrder;
import org.anxin.benchmarks.replay.ReplaySpeed;
import org.anxin.benchmarks.startup.StartUp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code anxin bench}: measures and prints a table, or a line of JSON a figure. What is going on goes to standard error. Exit codes: 0 measured,
 * whether targets were met or not; 1 something could not be measured; 2 wrong arguments.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed and memory. Everything it starts it ends, and its data is deleted.")
public final class Bench implements Callable<Integer> {
    private static final List<Benchmark> ALL = List.of(
            new StartUp(),
            new IntakeAccept(),
            new IntakeGrowth(),
            new RepeatSearch(),
            new LedgerImport(),
            new ReferralToOrder(),
            new ClocksOnTime(),
            new ReplaySpeed());

    @Parameters(
            paramLabel = "NAME",
            description =
                    "What to measure: startup, intake-accept, intake-growth, repeat-search, import, referral-to-order,"
                            + " clocks, replay (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "One line of JSON a figure, as soon as it is certain.")
    private boolean json;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Runs (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of a run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "150",
            description = "Load before anything is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--long-run",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Length of the run that the p99 of accepting is taken from (default: ${DEFAULT-VALUE}).")
    private int longRun;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1200000",
            description = "Events on the log that is replayed (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--open",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Orders that are open while clocks are measured (default: ${DEFAULT-VALUE}).")
    private int open;

    @Option(
            names = "--stretch",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long clocks fall due at one rate (default: ${DEFAULT-VALUE}).")
    private int stretch;

    @Option(
            names = "--matters",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Matters stored before growth and search are measured (default: ${DEFAULT-VALUE}).")
    private int matters;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Rows of the ledger that is imported (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--keep", description = "Leaves the folders under target/bench, with the logs of all processes.")
    private boolean keep;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Bench() {}

    /** Measures and exits. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    @Override
    public Integer call() {
        var home =
                Path.of(System.getProperty("anxin.home", "")).toAbsolutePath().normalize();
        var settings = new Settings(
                home,
                home.resolve("target/bench"),
                runs,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(longRun),
                events,
                open,
                Duration.ofSeconds(stretch),
                matters,
                rows,
                keep);
        var console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
        var failed = 0;
        for (var benchmark : chosen()) {
            failed += measure(benchmark, settings, console) ? 0 : 1;
        }
        console.end();
        return failed == 0 ? 0 : 1;
    }

    private static boolean measure(Benchmark benchmark, Settings settings, Console console) {
        try {
            console.progress(benchmark.name());
            benchmark.run(settings, console);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            console.progress(benchmark.name() + " could not be measured: " + e);
            return false;
        }
    }

    private List<Benchmark> chosen() {
        if (names.isEmpty()) {
            return ALL;
        }
        return names.stream()
                .map(name -> ALL.stream()
                        .filter(benchmark -> benchmark.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new CommandLine.ParameterException(
                                spec.commandLine(),
                                "No benchmark is called " + name + "; there are "
                                        + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")))))
                .toList();
    }

    private static final class Console implements Report {
        private final PrintWriter out;
        private final PrintWriter err;
        private final boolean json;
        private final List<Figure> figures = new ArrayList<>();

        Console(PrintWriter out, PrintWriter err, boolean json) {
            this.out = out;
            this.err = err;
            this.json = json;
        }

        @Override
        public synchronized void figure(Figure figure) {
            figures.add(figure);
            if (json) {
                out.println(JsonLine.of(figure));
            }
        }

        @Override
        public synchronized void progress(String text) {
            err.println(text);
        }

        synchronized void end() {
            if (!json) {
                out.print(Table.of(figures));
                out.flush();
            }
        }
    }
}
