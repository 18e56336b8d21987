package org.anxin.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.local.platform.Service;

/** Gives the centre clocks of a day and a ladder that calls nobody, as {@link DispatchApi#adoptLimit} says, and waits until intake has heard of them. */
public final class LongClocks {
    private static final Pattern SIGN_BY = Pattern.compile("\"signBy\":\"([^\"]+)\"");
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final Duration LIMIT = Duration.ofDays(1);
    private static final String REFERRAL = """
            {"source":"110","referralNumber":"L%d","reportedAt":"%s","place":{"gridCode":"grid-1"},"kind":"DISPUTE","statement":"示例"}""";

    private LongClocks() {}

    /** Returns when intake gives matters a day to be signed. */
    public static void adopt(LocalPlatform platform) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient();
                var dispatch = new DispatchApi(platform)) {
            dispatch.adoptLimit(LIMIT);
            var end = System.nanoTime() + LIMIT_NANOS;
            for (var number = 1; !isLong(refer(client, platform, number)); number++) {
                if (System.nanoTime() > end) {
                    throw new IOException("intake doesn't know the policy that dispatch adopted");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static String refer(HttpClient client, LocalPlatform platform, int number)
            throws IOException, InterruptedException {
        var body = REFERRAL.formatted(number, Instant.now().minusSeconds(60));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + platform.port(Service.INTAKE) + "/intake/referrals"))
                .header("Content-Type", "application/json")
                .header("X-Actor", "bench")
                .header("X-Role", "REFERRER")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("A referral was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static boolean isLong(String answer) {
        var signBy = SIGN_BY.matcher(answer);
        return signBy.find()
                && Instant.parse(signBy.group(1)).isAfter(Instant.now().plus(Duration.ofHours(1)));
    }
}
