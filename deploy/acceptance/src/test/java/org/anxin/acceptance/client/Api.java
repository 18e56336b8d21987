package org.anxin.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The platform's public HTTP API, one try at a time. */
public final class Api {
    /** Longer than anything takes on a busy machine; a request that hangs longer is a fault. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI gateway;
    private final Map<String, Other> others = new ConcurrentHashMap<>();

    /** Another instance of a service: how many requests were sent to either, and how many this one has answered. */
    private record Other(URI address, AtomicInteger sent, AtomicInteger answered) {}

    /** @param gateway the address of everything */
    public Api(URI gateway) {
        this.gateway = gateway;
    }

    /** From now on every other request to a service goes to another instance of it. */
    public void alsoAt(String service, URI address) {
        others.put(service, new Other(address, new AtomicInteger(), new AtomicInteger()));
    }

    /** How many requests the other instance of a service has answered, refusals among them and faults not. */
    public int answeredByTheOther(String service) {
        var other = others.get(service);
        return other == null ? 0 : other.answered().get();
    }

    /** Asks for something. */
    public Answer get(Actor actor, String path) throws IOException, InterruptedException {
        return send("GET", actor, path, null, Map.of());
    }

    /** Posts something; a null key sends none. */
    public Answer post(Actor actor, String path, byte[] body, @Nullable String key)
            throws IOException, InterruptedException {
        return send("POST", actor, path, body, key == null ? Map.of() : Map.of("Idempotency-Key", key));
    }

    /** Sends anything. */
    public Answer send(
            String method, @Nullable Actor actor, String path, byte @Nullable [] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var service = path.split("/", 3)[1];
        var other = others.get(service);
        var isForTheOther = other != null && other.sent().getAndIncrement() % 2 == 1;
        // Only the gateway takes a service's name off the paths that are every service's own, such as its health.
        var address = isForTheOther
                ? other.address().resolve(path.replaceFirst("^/" + service + "/q/", "/q/"))
                : gateway.resolve(path);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (actor != null) {
            request.setHeader("X-Actor", actor.id());
            request.setHeader("X-Role", actor.role());
        }
        headers.forEach(request::setHeader);
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (isForTheOther && response.statusCode() < 500) {
            other.answered().incrementAndGet();
        }
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
