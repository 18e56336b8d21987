package org.anxin.local.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's public HTTP API, by its gateway, as one actor per role uses it. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI gateway;

    /** @param gateway the address of everything */
    public Api(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * Posts as somebody in a role.
     *
     * @param key makes the post repeatable: the same key gets the answer of the first time
     */
    public JsonObject post(String role, String path, JsonObject body, @Nullable String key)
            throws IOException, InterruptedException {
        return postAs(actor(role), role, path, body, key);
    }

    /** The same as somebody in particular. */
    public JsonObject postAs(String actor, String role, String path, JsonObject body, @Nullable String key)
            throws IOException, InterruptedException {
        return require(send("POST", actor, role, path, body, key), path);
    }

    /** Posts a file of comma-separated values as somebody in a role. */
    public JsonObject postFile(String role, String path, String file) throws IOException, InterruptedException {
        var request = request(actor(role), role, path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file));
        return require(client.send(request.build(), HttpResponse.BodyHandlers.ofString()), path);
    }

    /** Puts as somebody in a role. */
    JsonObject put(String role, String path, JsonObject body) throws IOException, InterruptedException {
        return require(send("PUT", actor(role), role, path, body, null), path);
    }

    /** Gets as somebody in a role. */
    public JsonObject get(String role, String path) throws IOException, InterruptedException {
        return require(send("GET", actor(role), role, path, null, null), path);
    }

    /** Waits until something is there that another service makes by the log. */
    public void awaitVisible(String role, String path) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (send("GET", actor(role), role, path, null, null).statusCode() == 404) {
            if (System.nanoTime() > deadline) {
                throw new IOException(path + " did not come up within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private HttpResponse<String> send(
            String method, String actor, String role, String path, @Nullable JsonObject body, @Nullable String key)
            throws IOException, InterruptedException {
        var request = request(actor, role, path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        Optional.ofNullable(body)
                                .map(JsonObject::encode)
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String actor(String role) {
        return "demo-" + role.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private HttpRequest.Builder request(String actor, String role, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("X-Actor", actor)
                .header("X-Role", role);
    }

    private static JsonObject require(HttpResponse<String> response, String path) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new RefusedException(path, response.statusCode(), response.body());
        }
        return response.body().isBlank() ? new JsonObject() : new JsonObject(response.body());
    }

    /** The platform has answered otherwise than with success. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(String path, int status, String body) {
            super("%s answered %d: %s".formatted(path, status, body));
            this.status = status;
        }

        /** The status of the answer. */
        public int status() {
            return status;
        }
    }
}
