package org.anxin.benchmarks.order;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.Latencies;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Median;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.frame.Target;
import org.anxin.benchmarks.load.CatchUp;
import org.anxin.benchmarks.load.HttpLoad;
import org.anxin.benchmarks.load.LongClocks;
import org.anxin.benchmarks.load.Readiness;
import org.anxin.benchmarks.load.Referrals;
import org.anxin.benchmarks.peer.BareRoundTrip;
import org.anxin.local.platform.Service;

/**
 * From a referral's 201 to its order in dispatch's table, at an even rate that doesn't wait for answers: intake's relay, the broker, dispatch's
 * listener and its commit. The peer is a bare record's way through the same broker at the same rate. Then the rate rises until the 99th percentile
 * is past the target.
 */
public final class ReferralToOrder implements Benchmark {
    private static final double RATE = 500;
    private static final double TARGET_MILLIS = 150;
    private static final int CLIENTS = 64;
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double STEP_RATE = 500;
    private static final double MOST = 20_000;
    private static final long PATIENCE_MILLIS = 120_000;

    @Override
    public String name() {
        return "referral-to-order";
    }

    @Override
    public void run(Settings settings, Report report)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        try (var platform = LocalPlatform.start(settings, name(), Set.of(Service.INTAKE, Service.DISPATCH), report)) {
            var referrals = new Referrals(platform.port(Service.INTAKE), 1);
            Readiness.await(platform.port(Service.INTAKE), referrals);
            LongClocks.adopt(platform);
            report.progress("warming up for " + settings.warmUp().toSeconds() + " s");
            measure(platform, referrals, RATE, settings.warmUp(), report);
            atTheRate(platform, referrals, settings, report);
            upToTheBreak(platform, referrals, report);
        }
    }

    /** What one rate came to; not {@code kept} when intake didn't answer as fast as it was asked, or orders stayed out. */
    private record Step(boolean kept, Latencies sinceAccepted, Latencies sinceDue) {
        double p99() {
            return sinceAccepted.millis(99);
        }
    }

    private void atTheRate(LocalPlatform platform, Referrals referrals, Settings settings, Report report)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var steps = new ArrayList<Step>();
        var bare = new ArrayList<Latencies>();
        for (var i = 0; i < settings.runs(); i++) {
            bare.add(new BareRoundTrip(platform.bootstrapServers(), "bare-" + i).run(RATE, STEP));
            var step = measure(platform, referrals, RATE, settings.run(), report);
            if (!step.kept) {
                throw new IllegalStateException("500 referrals a second are not kept up with on this machine");
            }
            steps.add(step);
            report.progress("run %d: p50 %.1f ms, p99 %.1f ms; bare p50 %.1f ms, p99 %.1f ms"
                    .formatted(
                            i + 1,
                            step.sinceAccepted.millis(50),
                            step.p99(),
                            bare.get(i).millis(50),
                            bare.get(i).millis(99)));
        }
        var note = "at 500/s, median of " + settings.runs() + " runs of "
                + settings.run().toSeconds() + " s";
        for (var percent : new int[] {50, 99}) {
            var own = Median.of(steps.stream()
                    .map(step -> step.sinceAccepted.millis(percent))
                    .toList());
            var peer = Median.of(
                    bare.stream().map(latencies -> latencies.millis(percent)).toList());
            var figure = Figure.alone(name(), "p" + percent, own, "ms")
                    .beside("bare produce to consume, p" + percent, peer, own / peer)
                    .noting(note);
            report.figure(percent == 99 ? figure.towards(Target.atMost(TARGET_MILLIS)) : figure);
        }
        report.figure(Figure.alone(
                        name(),
                        "p99-since-sent",
                        Median.of(steps.stream()
                                .map(step -> step.sinceDue.millis(99))
                                .toList()),
                        "ms")
                .noting("the accepting included"));
    }

    private void upToTheBreak(LocalPlatform platform, Referrals referrals, Report report)
            throws IOException, SQLException, InterruptedException {
        var lastGood = "none";
        for (var rate = STEP_RATE / 2; rate <= MOST; rate = rate < STEP_RATE ? STEP_RATE : rate + STEP_RATE) {
            var step = measure(platform, referrals, rate, STEP, report);
            var said = "%.0f/s: p99 %.0f ms".formatted(rate, step.p99());
            report.progress(said + (step.kept ? "" : ", not kept up with"));
            if (!step.kept || step.p99() > TARGET_MILLIS) {
                report.figure(Figure.alone(name(), "breaks-at", rate, "1/s")
                        .noting("%s; the last that held: %s".formatted(said, lastGood)));
                return;
            }
            lastGood = said;
        }
        report.figure(Figure.alone(name(), "breaks-at", MOST, "1/s").noting("never broke; the last: " + lastGood));
    }

    private static Step measure(LocalPlatform platform, Referrals referrals, double rate, Duration time, Report report)
            throws IOException, SQLException, InterruptedException {
        try (var visibility = new Visibility(platform);
                var load = new HttpLoad(platform.port(Service.INTAKE), CLIENTS, referrals, visibility::accepted)) {
            var result = load.openLoop(rate, time);
            var allVisible = visibility.awaitAll(PATIENCE_MILLIS);
            CatchUp.await(platform, report);
            return new Step(
                    allVisible && result.rate() > 0.95 * rate, visibility.sinceAccepted(), visibility.sinceDue());
        }
    }
}
