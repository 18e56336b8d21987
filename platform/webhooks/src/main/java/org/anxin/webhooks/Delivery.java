package org.anxin.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.jspecify.annotations.Nullable;

/** Sends one endpoint what comes next, entry by entry. Between two entries nothing is held: no connection and no lock, only the endpoint's lease. */
@Singleton
class Delivery {
    private static final int BATCH = 100;

    private final Transactions database;
    private final WebhookFeed feed;
    private final EndpointTable endpoints;
    private final AttemptLog log;
    private final Secrets secrets;
    private final Sender sender;
    private final PlatformClock clock;
    private final Ids ids;
    private final MeterRegistry metrics;

    Delivery(
            Transactions database,
            WebhookFeed feed,
            EndpointTable endpoints,
            AttemptLog log,
            Secrets secrets,
            Sender sender,
            PlatformClock clock,
            Ids ids,
            MeterRegistry metrics) {
        this.database = database;
        this.feed = feed;
        this.endpoints = endpoints;
        this.log = log;
        this.secrets = secrets;
        this.sender = sender;
        this.clock = clock;
        this.ids = ids;
        this.metrics = metrics;
    }

    /** Sends until nothing is left, something fails, or somebody has changed the endpoint meanwhile. */
    void run(UUID id) throws SQLException, InterruptedException {
        var taking = ids.next();
        var endpoint = database.inOne(
                connection -> endpoints.claim(connection, id, taking).orElse(null));
        if (endpoint == null) {
            return;
        }
        try {
            while (endpoint != null) {
                endpoint = batch(endpoint);
            }
        } finally {
            database.inOne(connection -> {
                endpoints.release(connection, id, taking);
                log.trim(connection, id);
                return null;
            });
        }
    }

    /** Tries once whether messages arrive; the endpoint's progress stays as it is. */
    Attempt test(Endpoint endpoint) throws SQLException, InterruptedException {
        var message = ids.next();
        var answer = send(endpoint, message, new Payload(Payload.TEST, clock.now(), null, List.of()));
        var attempt = attempt(message, null, 1, answer);
        database.inOne(connection -> {
            log.add(connection, endpoint.id(), attempt);
            return null;
        });
        return attempt;
    }

    /** The endpoint after a batch; null when it is to be left alone for now. */
    private @Nullable Endpoint batch(Endpoint endpoint) throws SQLException, InterruptedException {
        var entries = database.inOne(
                connection -> feed.after(connection, endpoint.progress().position(), BATCH));
        var current = endpoint;
        var seen = endpoint.progress();
        for (var entry : entries) {
            if (!seen.reaches(entry.number())) {
                return saved(current, seen.withoutRest(), null);
            }
            var repeats = seen.again() != null;
            if (current.wants(entry)) {
                // What was passed over is written down with the attempt.
                var answer = send(current, entry.id(), Payload.of(entry));
                var next = answer.result() == Result.DELIVERED
                        ? seen.delivered(entry.number())
                        : seen.failed(answer, clock.now(), current.id());
                var attempt = attempt(entry.id(), entry.number(), seen.failures() + 1, answer);
                var after = saved(current, next, attempt);
                if (after == null || answer.result() != Result.DELIVERED) {
                    return null;
                }
                current = after;
                seen = next;
            } else {
                seen = seen.passed(entry.number());
            }
            if (repeats && seen.again() == null) {
                return saved(current, seen, null);
            }
        }
        if (entries.isEmpty()) {
            return seen.again() == null ? null : saved(current, seen.withoutRest(), null);
        }
        return saved(current, seen, null);
    }

    /** The endpoint as it stands after it was written, with whatever its owner has changed; null when that doesn't fit any more. */
    private @Nullable Endpoint saved(Endpoint from, Progress to, @Nullable Attempt attempt) throws SQLException {
        return database.inOne(connection -> {
            if (attempt != null) {
                log.add(connection, from.id(), attempt);
            }
            return endpoints.save(connection, from, to).orElse(null);
        });
    }

    private Answer send(Endpoint endpoint, UUID message, Payload payload) throws InterruptedException {
        var body = payload.text();
        // The receiver holds it against its own clock, so this is the machine's and not the platform's, which tests and
        // demos set.
        var seconds = System.currentTimeMillis() / 1000;
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "anxin-webhooks");
        headers.put("webhook-id", message.toString());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", secrets.signature(endpoint, clock.now(), message, seconds, body));
        var answer = sender.send(endpoint.url(), headers, body);
        Timer.builder("anxin_webhook_attempt_seconds")
                .description("Attempts to deliver a webhook, by result")
                .tag("result", answer.result().name())
                .register(metrics)
                .record(answer.took());
        return answer;
    }

    private Attempt attempt(UUID message, @Nullable Long number, int attempt, Answer answer) {
        return new Attempt(
                ids.next(),
                message,
                number,
                attempt,
                answer.result(),
                answer.status(),
                Math.toIntExact(answer.took().toMillis()),
                clock.now());
    }
}
