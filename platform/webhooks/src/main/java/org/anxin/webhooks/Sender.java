package org.anxin.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Posts one message. The connection goes to the address that was checked; the host's name stands in {@code Host} and in the TLS handshake. */
@Singleton
class Sender {
    /** Answers are of no interest beyond their status; longer ones are cut off. */
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final HttpClient client;
    private final Targets targets;
    private final Duration timeout;

    @Inject
    Sender(Vertx vertx, Targets targets, WebhookConfig config) {
        this(vertx, new HttpClientOptions(), targets, config.timeout());
    }

    Sender(Vertx vertx, HttpClientOptions options, Targets targets, Duration timeout) {
        var millis = Math.toIntExact(timeout.toMillis());
        this.client = vertx.createHttpClient(
                options.setConnectTimeout(millis).setForceSni(true).setVerifyHost(true));
        this.targets = targets;
        this.timeout = timeout;
    }

    /** Tries once; waits for the answer, though never much longer than the time limit. */
    Answer send(URI url, Map<String, String> headers, String body) throws InterruptedException {
        var begun = System.nanoTime();
        InetAddress address;
        try {
            address = targets.resolve(url);
        } catch (UnknownHostException _) {
            return new Answer(Result.UNKNOWN_HOST, null, null, since(begun));
        } catch (Targets.ForbiddenException _) {
            return new Answer(Result.FORBIDDEN, null, null, since(begun));
        }
        var request = new AtomicReference<@Nullable HttpClientRequest>();
        try {
            var response = client.request(options(url, address))
                    .compose(open -> {
                        request.set(open);
                        headers.forEach(open::putHeader);
                        return open.send(body).compose(Sender::readToItsEnd);
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return answer(response, since(begun));
        } catch (TimeoutException _) {
            var open = request.get();
            if (open != null) {
                open.reset();
            }
            return new Answer(Result.TIMED_OUT, null, null, since(begun));
        } catch (ExecutionException _) {
            return new Answer(Result.UNREACHABLE, null, null, since(begun));
        }
    }

    private static RequestOptions options(URI url, InetAddress address) {
        var tls = "https".equals(url.getScheme());
        var port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + '?' + url.getRawQuery())
                .setFollowRedirects(false);
    }

    private static Future<HttpClientResponse> readToItsEnd(HttpClientResponse response) {
        var length = new AtomicInteger();
        response.handler(part -> {
            if (length.addAndGet(part.length()) > LONGEST_ANSWER) {
                response.request().reset();
            }
        });
        // The status is known; that the rest was cut off changes nothing.
        return response.end().map(response).otherwise(response);
    }

    private static Answer answer(HttpClientResponse response, Duration took) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer(Result.DELIVERED, status, null, took);
        }
        return new Answer(
                status == 410 ? Result.GONE : Result.REJECTED,
                status,
                RetryAfter.of(response.getHeader("Retry-After"), response.getHeader("Date")),
                took);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
