package org.anxin.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
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

    /** @param gateway the address of everything */
    public Api(URI gateway) {
        this.gateway = gateway;
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
        var request = HttpRequest.newBuilder(gateway.resolve(path))
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
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
