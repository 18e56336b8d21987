package org.anxin.benchmarks.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Sends a ledger to intake and follows its import to the end, looking at intake's heap meanwhile. */
final class RunningImport {
    private static final Pattern ID = Pattern.compile("\"importId\":\"([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("\"imported\":(\\d+)");
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final HttpClient client;
    private final int port;

    RunningImport(HttpClient client, int port) {
        this.client = client;
        this.port = port;
    }

    /**
     * What came of it.
     *
     * @param took from the first byte sent to the last matter imported
     * @param heap the most that was used of the heap, in MiB
     */
    record Result(Duration took, double heap) {}

    /** Returns when all rows are imported. */
    Result run(byte[] file, int rows) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var started = send(HttpRequest.newBuilder(uri("?dryRun=false"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file)));
        var id = ID.matcher(started);
        if (!id.find()) {
            throw new IOException("The ledger was refused: " + started);
        }
        var heap = 0.0;
        while (true) {
            heap = Math.max(heap, HeapUse.mebibytes(client, port));
            var state = send(HttpRequest.newBuilder(uri("/" + id.group(1))));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (state.contains("\"state\":\"DONE\"")) {
                var imported = IMPORTED.matcher(state);
                if (!imported.find() || Integer.parseInt(imported.group(1)) != rows) {
                    throw new IOException("Not all rows were imported: " + state);
                }
                return new Result(took, heap);
            }
            if (took.compareTo(LIMIT) > 0) {
                throw new IOException("The import takes too long: " + state);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private URI uri(String rest) {
        return URI.create("http://127.0.0.1:" + port + "/intake/imports" + rest);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                        request.header("X-Actor", "lead-1")
                                .header("X-Role", "SHIFT_LEAD")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
