package org.anxin.benchmarks.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How much of its heap a service uses, garbage that wasn't collected yet included, as its metrics say. */
final class HeapUse {
    private static final String METRIC = "jvm_memory_used_bytes{area=\"heap\"";

    private HeapUse() {}

    /** @throws IOException when the service doesn't say */
    static double mebibytes(HttpClient client, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        var used = client.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(METRIC))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        if (used == 0) {
            throw new IOException("The service's metrics don't tell its heap");
        }
        return used / (1 << 20);
    }
}
