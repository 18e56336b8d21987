package org.anxin.dispatch.notice.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.anxin.dispatch.notice.application.Channel;

/** Posts JSON with a time limit. Nothing of it is logged: there are numbers in it, and keys in addresses. */
@Singleton
class JsonPost {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final Duration timeout;

    JsonPost(ChannelConfig config) {
        timeout = config.timeout();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What the other side answered.
     *
     * @param body missing where it isn't JSON
     */
    record Answer(int status, JsonNode body) {
        /** Whether it was taken, or refused for good; what may pass fails with {@link Channel.NotSentException}. */
        Channel.Receipt receipt() {
            if (status == 408 || status == 429 || status >= 500) {
                throw new Channel.NotSentException(String.valueOf(status));
            }
            return new Channel.Receipt(status >= 200 && status < 300, String.valueOf(status));
        }
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    /** @return fails with {@link Channel.NotSentException} when nobody answers in time */
    Uni<Answer> send(URI url, Map<String, String> headers, Object body) {
        return Uni.createFrom()
                .completionStage(
                        () -> client.sendAsync(request(url, headers, body), HttpResponse.BodyHandlers.ofString()))
                .map(response -> new Answer(response.statusCode(), json(response.body())))
                .onFailure(failure -> !(failure instanceof Channel.NotSentException))
                .transform(failure -> new Channel.NotSentException(
                        failure instanceof HttpTimeoutException
                                        || failure instanceof CompletionException
                                                && failure.getCause() instanceof HttpTimeoutException
                                ? "TIMEOUT"
                                : "UNREACHABLE"));
    }

    private HttpRequest request(URI url, Map<String, String> headers, Object body) {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)));
        headers.forEach(request::header);
        return request.build();
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message can't be written", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
