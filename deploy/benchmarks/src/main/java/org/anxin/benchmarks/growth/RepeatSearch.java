package org.anxin.benchmarks.growth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.anxin.local.platform.Service;

/**
 * {@code GET /intake/matters/{id}/candidates} with a million matters stored, all of the last 80 days: at an even pace, each of another matter, which has a phone in
 * common with four others and a firm with a hundred.
 */
public final class RepeatSearch implements Benchmark {
    private static final int PER_SECOND = 50;
    private static final int MATTERS_ASKED = 20_000;
    private static final Target P99_MILLIS = Target.atMost(20);

    @Override
    public String name() {
        return "repeat-search";
    }

    @Override
    public void run(Settings settings, Report report) throws IOException, SQLException, InterruptedException {
        try (var platform = LocalPlatform.start(settings, name(), Set.of(Service.INTAKE, Service.DISPATCH), report)) {
            var port = platform.port(Service.INTAKE);
            var referrals = new Referrals(port, 1);
            Readiness.await(port, referrals);
            LongClocks.adopt(platform);
            try (var load = new HttpLoad(port, 1, referrals, HttpLoad.Accepted.UNHEARD)) {
                load.openLoop(PER_SECOND, Duration.ofSeconds(2));
            }
            CatchUp.await(platform, report);
            StoredMatters.fill(platform, settings.matters(), report);
            var matters = matters(platform);
            report.progress("warming up for " + settings.warmUp().toSeconds() + " s");
            search(port, matters, settings.warmUp());
            var runs = new ArrayList<Latencies>();
            for (var i = 0; i < settings.runs(); i++) {
                runs.add(search(port, matters, settings.run()));
                report.progress("run %d: p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                        .formatted(
                                i + 1,
                                runs.getLast().millis(50),
                                runs.getLast().millis(99),
                                runs.getLast().longestMillis()));
            }
            var note = "%d matters stored by SQL, %d a second, median of %d runs of %d s"
                    .formatted(
                            settings.matters(),
                            PER_SECOND,
                            settings.runs(),
                            settings.run().toSeconds());
            report.figure(Figure.alone(name(), "p50", median(runs, 50), "ms").noting(note));
            report.figure(Figure.alone(name(), "p99", median(runs, 99), "ms")
                    .towards(P99_MILLIS)
                    .noting(note));
        }
    }

    private static double median(List<Latencies> runs, double percent) {
        return Median.of(runs.stream().map(run -> run.millis(percent)).toList());
    }

    private static List<String> matters(LocalPlatform platform) throws SQLException {
        try (var connection = platform.connect("intake");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT matter_id FROM matter WHERE referral_number LIKE 'F%' ORDER BY random() LIMIT "
                                + MATTERS_ASKED)) {
            var matters = new ArrayList<String>();
            while (rows.next()) {
                matters.add(rows.getString(1));
            }
            return matters;
        }
    }

    /** One after the other, each counted from when it was due. */
    private static Latencies search(int port, List<String> matters, Duration time)
            throws IOException, InterruptedException {
        var latencies = new Latencies();
        try (var client = HttpClient.newHttpClient()) {
            var begin = System.nanoTime();
            var searches = time.toSeconds() * PER_SECOND;
            for (var i = 0; i < searches; i++) {
                var due = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                search(client, port, matters.get(i % matters.size()));
                latencies.add(System.nanoTime() - due);
            }
        }
        return latencies;
    }

    private static void search(HttpClient client, int port, String matter) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/intake/matters/" + matter + "/candidates"))
                .header("X-Actor", "desk-1")
                .header("X-Role", "DESK")
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"matterId\"")) {
            throw new IOException("A search found nothing: " + answer.statusCode() + " " + answer.body());
        }
    }
}
