package org.anxin.benchmarks.accept;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Brackets;
import org.anxin.benchmarks.frame.CpuUse;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Median;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.frame.Target;
import org.anxin.benchmarks.load.CatchUp;
import org.anxin.benchmarks.load.HttpLoad;
import org.anxin.benchmarks.load.LoadResult;
import org.anxin.benchmarks.load.LongClocks;
import org.anxin.benchmarks.load.Readiness;
import org.anxin.benchmarks.load.Referrals;
import org.anxin.benchmarks.peer.DurableCommits;
import org.anxin.local.platform.Service;

/**
 * Referrals accepted over HTTP, durable on commit, by 32 clients that each send the next as soon as the last is answered. Beside it run PostgreSQL,
 * the broker, intake with its relay, and dispatch, which issues an order for each; nothing else. Every run has the peer before and after it, since
 * the machine's speed drifts within the hour.
 */
public final class IntakeAccept implements Benchmark {
    private static final int CLIENTS = 32;
    private static final Duration PEER = Duration.ofSeconds(8);
    private static final Target RATE = Target.ratioAtLeast(0.6);
    private static final Target P99_MILLIS = Target.atMost(50);

    @Override
    public String name() {
        return "intake-accept";
    }

    @Override
    public void run(Settings settings, Report report) throws IOException, SQLException, InterruptedException {
        try (var platform = LocalPlatform.start(settings, name(), Set.of(Service.INTAKE, Service.DISPATCH), report)) {
            var port = platform.port(Service.INTAKE);
            var referrals = new Referrals(port, 1);
            Readiness.await(port, referrals);
            LongClocks.adopt(platform);
            try (var load = new HttpLoad(port, CLIENTS, referrals, HttpLoad.Accepted.UNHEARD)) {
                report.progress("warming up for " + settings.warmUp().toSeconds() + " s");
                load.closedLoop(settings.warmUp());
                CatchUp.await(platform, report);
                var peer = DurableCommits.on(platform, StoredBytes.perMatter(platform));
                over(platform, load, peer, settings, report);
                StoreRate.measure(platform, peer, settings, report);
                atLength(load, settings, report);
            }
        }
    }

    private void over(LocalPlatform platform, HttpLoad load, DurableCommits peer, Settings settings, Report report)
            throws IOException, SQLException, InterruptedException {
        var results = new ArrayList<LoadResult>();
        var peers = new ArrayList<Double>();
        peers.add(peer.rate(PEER));
        for (var i = 0; i < settings.runs(); i++) {
            var cpu = CpuUse.of(platform);
            var result = load.closedLoop(settings.run());
            results.add(result);
            report.progress(
                    "processor time per referral: " + CpuUse.of(platform).perPiece(cpu, result.answered()));
            var behind = CatchUp.await(platform, report);
            peers.add(peer.rate(PEER));
            report.progress(
                    "run %d: %.0f/s, p99 %.1f ms; peer %.0f/s before, %.0f/s after; orders were complete %.1f s later"
                            .formatted(
                                    i + 1,
                                    result.rate(),
                                    result.latencies().millis(99),
                                    peers.get(i),
                                    peers.get(i + 1),
                                    behind.toMillis() / 1000.0));
        }
        var rate = Median.of(results.stream().map(LoadResult::rate).toList());
        report.figure(Figure.alone(name(), "rate", rate, "1/s")
                .beside(
                        peer.name(),
                        Median.of(peers),
                        Brackets.ratio(results.stream().map(LoadResult::rate).toList(), peers))
                .towards(RATE)
                .noting("median of " + settings.runs() + " runs of "
                        + settings.run().toSeconds() + " s"));
        report.figure(Figure.alone(
                name(),
                "p50",
                Median.of(results.stream()
                        .map(result -> result.latencies().millis(50))
                        .toList()),
                "ms"));
    }

    private void atLength(HttpLoad load, Settings settings, Report report) throws IOException {
        var result = load.closedLoop(settings.longRun());
        report.figure(Figure.alone(name(), "p99", result.latencies().millis(99), "ms")
                .towards(P99_MILLIS)
                .noting("one run of %d s at %.0f/s, the longest %.0f ms"
                        .formatted(
                                settings.longRun().toSeconds(),
                                result.rate(),
                                result.latencies().longestMillis())));
    }
}
