package org.anxin.benchmarks.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.anxin.benchmarks.frame.Benchmark;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.Latencies;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.load.CatchUp;
import org.anxin.benchmarks.load.HttpLoad;
import org.anxin.benchmarks.load.LongClocks;
import org.anxin.benchmarks.load.Readiness;
import org.anxin.benchmarks.load.Referrals;
import org.anxin.local.platform.Service;

/** The import of an old ledger while referrals come in at 100 a second, and how those fare with it and without. */
public final class LedgerImport implements Benchmark {
    private static final int PER_SECOND = 100;
    private static final int CLIENTS = 32;
    private static final Duration SLICE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Settings settings, Report report)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var file = OldLedger.csv(settings.rows());
        report.progress("a ledger of " + settings.rows() + " rows has " + file.length / 1024 + " KiB");
        try (var platform = LocalPlatform.start(settings, name(), Set.of(Service.INTAKE, Service.DISPATCH), report);
                var client = HttpClient.newHttpClient()) {
            var port = platform.port(Service.INTAKE);
            var referrals = new Referrals(port, 1);
            Readiness.await(port, referrals);
            LongClocks.adopt(platform);
            try (var load = new HttpLoad(port, CLIENTS, referrals, HttpLoad.Accepted.UNHEARD)) {
                report.progress("warming up for " + settings.warmUp().toSeconds() + " s");
                load.openLoop(PER_SECOND, settings.warmUp());
                CatchUp.await(platform, report);
                var heapBefore = HeapUse.mebibytes(client, port);
                var alone = load.openLoop(PER_SECOND, settings.longRun()).latencies();
                var copied = PlainCopy.rate(platform, file, settings.rows());
                var beside = new Latencies();
                var running = new RunningImport(client, port);
                var result = beside(load, beside, () -> running.run(file, settings.rows()));
                var copiedAfter = PlainCopy.rate(platform, file, settings.rows());
                tell(settings, report, alone, beside, result, (copied + copiedAfter) / 2, heapBefore);
            }
        }
    }

    /** Referrals come in until the import is done. */
    private static RunningImport.Result beside(
            HttpLoad load, Latencies latencies, Callable<RunningImport.Result> importing)
            throws IOException, InterruptedException, ExecutionException {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var result = thread.submit(importing);
            while (!result.isDone()) {
                latencies.add(load.openLoop(PER_SECOND, SLICE).latencies());
            }
            return result.get();
        }
    }

    private void tell(
            Settings settings,
            Report report,
            Latencies alone,
            Latencies beside,
            RunningImport.Result result,
            double copied,
            double heapBefore) {
        var rate = settings.rows() * 1e9 / result.took().toNanos();
        report.figure(Figure.alone(name(), "rate", rate, "1/s")
                .beside("COPY of the same bytes into a plain table", copied, rate / copied)
                .noting(settings.rows() + " rows from the first byte sent to the last matter, beside " + PER_SECOND
                        + " referrals a second"));
        report.figure(Figure.alone(name(), "heap", result.heap(), "MiB")
                .noting("the most that was used, garbage included; %.0f MiB before".formatted(heapBefore)));
        for (var percent : new int[] {50, 99}) {
            report.figure(Figure.alone(name(), "live-p" + percent, beside.millis(percent), "ms")
                    .beside("without an import", alone.millis(percent), beside.millis(percent) / alone.millis(percent))
                    .noting("of %d referrals; the longest %.0f ms, without an import %.0f ms"
                            .formatted(beside.count(), beside.longestMillis(), alone.longestMillis())));
        }
    }
}
