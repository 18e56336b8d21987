package org.anxin.benchmarks.growth;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
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
import org.anxin.benchmarks.peer.DurableCommits;
import org.anxin.local.platform.Service;

/**
 * Accepting referrals, as {@code intake-accept} does it, before and after a million matters were stored. The peer is the same service with next to nothing in
 * its tables, in the same minutes; what plain commits come to before and after says how far the machine has drifted meanwhile.
 */
public final class IntakeGrowth implements Benchmark {
    private static final int CLIENTS = 32;
    private static final int ROW_BYTES = 3_000;
    private static final Duration PEER = Duration.ofSeconds(8);
    private static final Target RATIO = Target.ratioAtLeast(0.9);

    @Override
    public String name() {
        return "intake-growth";
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
                var commits = DurableCommits.on(platform, ROW_BYTES);
                var commitsBefore = commits.rate(PEER);
                var before = rates("nearly empty", load, platform, settings, report);
                StoredMatters.fill(platform, settings.matters(), report);
                // Pages and plans are met anew before anything counts.
                load.closedLoop(settings.run());
                CatchUp.await(platform, report);
                var commitsAfter = commits.rate(PEER);
                var after = rates("with " + settings.matters() + " matters", load, platform, settings, report);
                var drift = commitsAfter / commitsBefore;
                report.figure(Figure.alone(name(), "rate", Median.of(after), "1/s")
                        .beside(
                                "the same before they were stored",
                                Median.of(before),
                                Median.of(after) / Median.of(before))
                        .towards(RATIO)
                        .noting(
                                "%d matters stored by SQL, median of %d runs of %d s each; plain commits came to %.2f of those before"
                                        .formatted(
                                                settings.matters(),
                                                settings.runs(),
                                                settings.run().toSeconds(),
                                                drift)));
            }
        }
    }

    private static List<Double> rates(
            String what, HttpLoad load, LocalPlatform platform, Settings settings, Report report)
            throws IOException, SQLException, InterruptedException {
        var rates = new ArrayList<Double>();
        for (var i = 0; i < settings.runs(); i++) {
            var result = load.closedLoop(settings.run());
            rates.add(result.rate());
            report.progress("%s, run %d: %.0f/s, p99 %.1f ms"
                    .formatted(what, i + 1, result.rate(), result.latencies().millis(99)));
            CatchUp.await(platform, report);
        }
        return rates;
    }
}
