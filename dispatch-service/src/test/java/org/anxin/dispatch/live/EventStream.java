package org.anxin.dispatch.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.anxin.testkit.Await;

/** Server-Sent Events as a browser takes them: messages, and the id to go on from. */
final class EventStream implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile int signsOfLife;

    /** A message that has data. */
    record Message(String id, String name, String data) {}

    private EventStream() {}

    /** Connects; the answer has begun when this returns. */
    static EventStream open(int port, String query, Map<String, String> headers) throws Exception {
        var stream = new EventStream();
        var answer = stream.request(port, query, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError("answered " + answer.statusCode());
        }
        Thread.ofVirtual().start(() -> stream.take(answer.body()));
        Await.untilTrue("the first signal", () -> !stream.lastId.isEmpty());
        return stream;
    }

    /** What came so far. */
    List<Message> messages() {
        return messages;
    }

    /** Where to go on from. */
    String lastId() {
        return lastId;
    }

    /** Comments so far. */
    int signsOfLife() {
        return signsOfLife;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<Stream<String>> request(int port, String query, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/dispatch/orders/events" + query))
                .header("Accept", "text/event-stream")
                .header("X-Actor", "desk-1")
                .header("X-Role", "DESK");
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    private void take(Stream<String> lines) {
        var id = new String[] {""};
        var name = new String[] {"message"};
        var data = new StringBuilder();
        try {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    lastId = id[0];
                    if (!data.isEmpty()) {
                        messages.add(new Message(id[0], name[0], data.toString()));
                    }
                    data.setLength(0);
                    name[0] = "message";
                } else if (line.startsWith(":")) {
                    signsOfLife++;
                } else if (line.startsWith("id:")) {
                    id[0] = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name[0] = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            });
        } catch (RuntimeException e) {
            // The test has closed the connection.
            client.shutdownNow();
        }
    }
}
