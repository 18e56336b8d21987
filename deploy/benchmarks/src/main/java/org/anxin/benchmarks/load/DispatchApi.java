package org.anxin.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.local.platform.Service;

/** What the benchmarks ask of dispatch before they measure, over its public API. */
public final class DispatchApi implements AutoCloseable {
    private static final String POLICY = "12510";
    private static final String STAGES = """
            {"stages":[{"stage":"SIGN","start":"MATTER_OPENED","end":"ORDER_SIGNED","limit":"%s","kind":"LIMIT"}]}""";
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    /** It still holds its store against the log, or has not told the centre's directory yet. */
    private static final Set<Integer> NOT_YET = Set.of(503, 404);

    private static final int MOST_TRIES = 300;
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    public DispatchApi(LocalPlatform platform) {
        root = "http://127.0.0.1:" + platform.port(Service.DISPATCH) + "/dispatch/";
    }

    /**
     * Gives orders this long to be signed, and calls nobody meanwhile. Nobody signs the benchmarks' orders, and by the centre's own clocks and ladder each
     * of them would call people up to the supervisor within three minutes: a flood that no centre sees, in the middle of what is measured.
     */
    public PolicyRef adoptLimit(Duration limit) throws IOException, InterruptedException {
        put("ladder", "LEADER", "{\"steps\":[]}");
        var answer = put("policies/" + POLICY, "LEADER", STAGES.formatted(limit));
        var version = VERSION.matcher(answer);
        if (!version.find()) {
            throw new IOException("The adopted policy tells no version: " + answer);
        }
        return new PolicyRef(new PolicyCode(POLICY), Integer.parseInt(version.group(1)));
    }

    /** Sets the platform's clock so far off the machine's. */
    public void setClock(Duration offset) throws IOException, InterruptedException {
        put("clock", "OPS", "{\"offset\":\"" + offset + "\"}");
    }

    private String put(String path, String role, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header("X-Actor", "bench")
                .header("X-Role", role)
                .PUT(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        for (var tries = 0; NOT_YET.contains(answer.statusCode()) && tries < MOST_TRIES; tries++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            answer = client.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() >= 400) {
            throw new IOException("PUT " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
