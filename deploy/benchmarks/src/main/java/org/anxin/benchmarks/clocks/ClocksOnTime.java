package org.anxin.benchmarks.clocks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.frame.Target;
import org.anxin.benchmarks.load.DispatchApi;
import org.anxin.local.platform.Service;

/**
 * With many orders open, how late are clocks committed that fall due at an even rate: by one instance of dispatch, by two, by two of which one is killed
 * in the middle, and by db-scheduler and Quartz with as many timers in the same server.
 */
public final class ClocksOnTime implements Benchmark {
    private static final List<Integer> RATES = List.of(500, 2000);
    private static final Duration LIMIT = Duration.ofDays(10);
    private static final Duration UNTIL_WARNED = LIMIT.multipliedBy(80).dividedBy(100);
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final Duration FAR = Duration.ofDays(6);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final long PEER_PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final double TARGET_MILLIS = 50;

    @Override
    public String name() {
        return "clocks";
    }

    private enum Mode {
        ONE("one instance"),
        TWO("two instances"),
        KILLED("two instances, one killed in the middle");

        private final String said;

        Mode(String said) {
            this.said = said;
        }
    }

    @Override
    public void run(Settings settings, Report report) throws Exception {
        try (var platform = LocalPlatform.startWithClock(settings, name(), Set.of(Service.DISPATCH), report)) {
            keepCommitTimes(platform);
            var stretches = stretches(settings);
            var orders = Math.max(
                    settings.open(), stretches.stream().mapToInt(Stretch::count).sum());
            var own = own(platform, stretches, orders, report);
            var peers = peers(platform, settings, orders, report);
            tell(own, peers, orders + " orders open, " + settings.stretch().toSeconds() + " s", report);
        }
    }

    /** PostgreSQL notes the time of each commit only when it is told to, and takes the setting at its start. */
    private static void keepCommitTimes(LocalPlatform platform) throws SQLException, InterruptedException {
        try (var connection = platform.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
        }
        platform.restart("postgresql");
    }

    /** At each rate for each mode, and one before each to warm up whatever was just started: a cold instance compiles, on the cores that are measured. */
    private static List<Stretch> stretches(Settings settings) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(AHEAD);
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < Mode.values().length * RATES.size(); i++) {
            stretches.add(new Stretch(start.plus(BETWEEN.multipliedBy(2L * i)), RATES.getFirst(), WARM_UP));
            stretches.add(new Stretch(
                    start.plus(BETWEEN.multipliedBy(2L * i + 1)), RATES.get(i % RATES.size()), settings.stretch()));
        }
        return stretches;
    }

    private static Map<Mode, Map<Integer, Lateness>> own(
            LocalPlatform platform, List<Stretch> stretches, int orders, Report report) throws Exception {
        var found = new LinkedHashMap<Mode, Map<Integer, Lateness>>();
        try (var dispatch = new DispatchApi(platform)) {
            var policy = dispatch.adoptLimit(LIMIT);
            report.progress("opening " + orders + " orders");
            var far = stretches.getFirst().from().plus(FAR);
            new OpenOrders(policy, UNTIL_WARNED).put(platform.bootstrapServers(), stretches, orders, far);
            var clocks = new OwnClocks(platform, dispatch);
            clocks.awaitOrders(orders, report);
            var next = stretches.iterator();
            for (var mode : Mode.values()) {
                var second = mode == Mode.ONE ? "" : platform.startAnother(Service.DISPATCH);
                for (var rate : RATES) {
                    report.progress(
                            "warm-up: " + clocks.pass(next.next(), () -> {}).said());
                    var lateness = clocks.pass(next.next(), () -> {
                        if (mode == Mode.KILLED) {
                            platform.kill(second);
                        }
                    });
                    report.progress("%s, %d/s: %s".formatted(mode.said, rate, lateness.said()));
                    found.computeIfAbsent(mode, _ -> new LinkedHashMap<>()).put(rate, lateness);
                    if (mode == Mode.KILLED && rate != RATES.getLast()) {
                        platform.startAgain(second);
                    }
                }
                if (!second.isEmpty()) {
                    platform.stop(second);
                }
            }
        }
        platform.stop(Service.DISPATCH.label());
        return found;
    }

    private static Map<String, Map<Integer, Double>> peers(
            LocalPlatform platform, Settings settings, int orders, Report report) throws Exception {
        var found = new LinkedHashMap<String, Map<Integer, Double>>();
        try (var work = new PeerWork(platform, orders)) {
            for (var peer : List.of(
                    new DbSchedulerPeer(work, false),
                    new DbSchedulerPeer(work, true),
                    new QuartzPeer(work, false),
                    new QuartzPeer(work, true))) {
                report.progress(peer.name() + " gets " + orders + " timers");
                peer.prepare();
                work.reset();
                peer.start();
                try {
                    found.put(peer.name(), passes(peer, work, settings, report));
                } finally {
                    peer.stop();
                }
            }
        }
        return found;
    }

    /** What one peer comes to at each rate; nothing more is asked of it once it has fallen behind. */
    private static Map<Integer, Double> passes(ClockPeer peer, PeerWork work, Settings settings, Report report)
            throws SQLException, InterruptedException {
        var found = new LinkedHashMap<Integer, Double>();
        var keepsUp = Double.isFinite(pass(peer, work, RATES.getFirst(), WARM_UP, report));
        for (var rate : RATES) {
            var p99 = keepsUp ? pass(peer, work, rate, settings.stretch(), report) : Double.POSITIVE_INFINITY;
            keepsUp = Double.isFinite(p99);
            found.put(rate, p99);
        }
        return found;
    }

    /** The 99th percentile in milliseconds; infinite when the peer was still behind a minute after the last was due. */
    private static double pass(ClockPeer peer, PeerWork work, int rate, Duration length, Report report)
            throws SQLException, InterruptedException {
        // Setting many timers at once takes a while itself.
        var stretch = new Stretch(Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(20), rate, length);
        peer.set(stretch);
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, Duration.between(Instant.now(), stretch.to()).toMillis()));
        var end = System.nanoTime() + PEER_PATIENCE_NANOS;
        while (work.fired(stretch) < stretch.count()) {
            if (System.nanoTime() > end) {
                report.progress("%s, %d/s: %d of %d were not done a minute after the last was due"
                        .formatted(peer.name(), rate, stretch.count() - work.fired(stretch), stretch.count()));
                return Double.POSITIVE_INFINITY;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        var lateness = work.lateness(stretch);
        report.progress("%s, %d/s: %s".formatted(peer.name(), rate, lateness.said()));
        return lateness.latencies().millis(99);
    }

    private void tell(
            Map<Mode, Map<Integer, Lateness>> own,
            Map<String, Map<Integer, Double>> peers,
            String open,
            Report report) {
        own.forEach((mode, byRate) -> byRate.forEach((rate, lateness) -> {
            var figure = Figure.alone(
                            name(), "p99-" + rate, lateness.latencies().millis(99), "ms")
                    .noting("%s; %s; %s".formatted(mode.said, open, lateness.said()));
            report.figure(rate == 500 ? figure.towards(Target.atMost(TARGET_MILLIS)) : figure);
        }));
        peers.forEach((name, byRate) -> byRate.forEach((rate, peer) -> {
            var mine = own.getOrDefault(Mode.ONE, Map.of()).get(rate);
            if (mine != null) {
                var p99 = mine.latencies().millis(99);
                var figure = Figure.alone(name(), "p99-" + rate + "-beside", p99, "ms");
                report.figure(
                        Double.isInfinite(peer)
                                ? figure.noting(name + " was still behind a minute after the last was due")
                                : figure.beside(name, peer, p99 / peer));
            }
        }));
        var wrong = own.values().stream()
                .flatMap(byRate -> byRate.values().stream())
                .mapToLong(lateness -> lateness.early() + lateness.twice())
                .sum();
        report.figure(Figure.alone(name(), "early-or-twice", wrong, "clocks").towards(Target.atMost(0)));
    }
}
