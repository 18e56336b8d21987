package org.anxin.benchmarks.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.analytics.replay.ReplayEngine;
import org.anxin.analytics.replay.ReplayOutcome;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Median;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.frame.Target;
import org.anxin.benchmarks.peer.BareConsumer;
import org.anxin.embedded.Topics;

/**
 * The analytics service's replay engine, in this process, against bare consumers with as many threads that read the same log to its end. They take
 * turns, and the ratio is the median of the pairs. Beside them runs the broker (PostgreSQL as well, idle), and no service.
 */
public final class ReplaySpeed implements Benchmark {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final Target RATE = Target.ratioAtLeast(0.3);

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void run(Settings settings, Report report) throws IOException, InterruptedException, ExecutionException {
        try (var platform = LocalPlatform.start(settings, name(), Set.of(), report)) {
            report.progress("filling the log with " + settings.events() + " events");
            var filled = new LogFill().fill(platform.bootstrapServers(), settings.events());
            report.progress(filled.events() + " events of " + filled.matters() + " matters");
            var ends = new ReplayEngine(platform.bootstrapServers(), Topics.MATTERS).ends();
            var bare = new BareConsumer(platform.bootstrapServers(), Topics.MATTERS);
            warmUp(platform, bare, ends, filled, settings.warmUp());
            compare(platform, bare, ends, filled, settings, report);
            report.figure(Figure.alone(
                            name(), "heap-per-matter", (double) heap(platform, ends, filled) / filled.matters(), "B")
                    .noting("what is kept at the end of a replay, consumers included; " + filled.matters()
                            + " matters"));
        }
    }

    private static void warmUp(
            LocalPlatform platform, BareConsumer bare, Map<Integer, Long> ends, LogFill.Filled filled, Duration least)
            throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + least.toNanos();
        do {
            bare.rate(ends, THREADS);
            replay(platform, ends, filled);
        } while (System.nanoTime() < end);
    }

    private void compare(
            LocalPlatform platform,
            BareConsumer bare,
            Map<Integer, Long> ends,
            LogFill.Filled filled,
            Settings settings,
            Report report)
            throws InterruptedException, ExecutionException {
        var rates = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < settings.runs(); i++) {
            peers.add(bare.rate(ends, THREADS));
            rates.add(replay(platform, ends, filled).recordsPerSecond());
            ratios.add(rates.getLast() / peers.getLast());
            report.progress("pair %d: bare %.0f/s, replay %.0f/s".formatted(i + 1, peers.getLast(), rates.getLast()));
        }
        report.figure(Figure.alone(name(), "rate", Median.of(rates), "1/s")
                .beside("bare consumer, " + THREADS + " threads", Median.of(peers), Median.of(ratios))
                .towards(RATE)
                .noting("%d events; median of %d pairs; the goal is 0.5".formatted(filled.events(), settings.runs())));
    }

    private static ReplayOutcome replay(LocalPlatform platform, Map<Integer, Long> ends, LogFill.Filled filled) {
        var outcome = new ReplayEngine(platform.bootstrapServers(), Topics.MATTERS).run(ends, THREADS, _ -> {});
        if (!outcome.faults().isEmpty()
                || outcome.records() != filled.events()
                || outcome.matters() != filled.matters()) {
            throw new IllegalStateException("The replay didn't read what was written: " + outcome.records()
                    + " events of " + outcome.matters() + " matters; " + outcome.faults());
        }
        return outcome;
    }

    /** A run that isn't timed: when the last record is folded, garbage is collected and what the run still holds is counted. */
    private static long heap(LocalPlatform platform, Map<Integer, Long> ends, LogFill.Filled filled) {
        var before = usedHeap();
        var read = new AtomicLong();
        var held = new AtomicLong();
        new ReplayEngine(platform.bootstrapServers(), Topics.MATTERS).run(ends, THREADS, more -> {
            if (read.addAndGet(more) == filled.events() && held.get() == 0) {
                held.set(usedHeap() - before);
            }
        });
        return held.get();
    }

    private static long usedHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
