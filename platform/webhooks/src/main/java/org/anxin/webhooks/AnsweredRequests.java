package org.anxin.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.codec.StrictJson;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateKeys;
import org.anxin.service.privatestore.SealedPlace;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Answers a request about endpoints once per key, as {@link Once} says. Endpoints are rows and no streams, so the event store can't do it. */
@Singleton
class AnsweredRequests {
    private static final JsonMapper JSON = StrictJson.rest();

    private final PrivateKeys keys;
    private final KeyedHash hash;
    private final PlatformClock clock;

    AnsweredRequests(PrivateKeys keys, KeyedHash hash, PlatformClock clock) {
        this.keys = keys;
        this.hash = hash;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static SealedPlace answers() {
        return new SealedPlace(
                "webhook_request.answer",
                """
                        SELECT id, 0, answer, NULL::uuid, 1 FROM webhook_request
                        WHERE id > ? AND ?::integer <= 0 AND substring(answer FROM 1 FOR 5) <> ? ORDER BY id LIMIT 100""",
                "UPDATE webhook_request SET answer = ? WHERE id = ? AND ?::integer = 0 AND answer = ?",
                row -> bound(row.id()));
    }

    /** What a request does, and what it answers. */
    interface Work {
        EndpointAnswer done() throws SQLException;
    }

    /**
     * Does it, or tells what was answered before.
     *
     * @param once null when the client sent no key
     * @throws ProblemException 422 when the key was used for other content, 409 while the same is being worked on
     */
    EndpointAnswer answer(Connection connection, Actor actor, @Nullable Once once, Work work) throws SQLException {
        if (once == null) {
            return work.done();
        }
        var client = actor.centre().value() + "/" + actor.id().value();
        var id = UUID.nameUUIDFromBytes((client + "\n" + once.key()).getBytes(UTF_8));
        lock(connection, id);
        sweep(connection);
        var fingerprint = hash.fingerprint(once.content());
        var before = find(connection, id, fingerprint);
        if (before != null) {
            return before;
        }
        var answer = work.done();
        keep(connection, id, fingerprint, answer);
        return answer;
    }

    private static void lock(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT pg_try_advisory_xact_lock(hashtextextended('webhook request ' || ?, 0))")) {
            query.setString(1, id.toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    throw ProblemException.retryAfter(
                            1,
                            Problem.conflict(
                                    "still-running", "a request with the same key is being worked on right now"));
                }
            }
        }
    }

    private static void sweep(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM webhook_request WHERE until <= platform_now()")) {
            delete.executeUpdate();
        }
    }

    private @Nullable EndpointAnswer find(Connection connection, UUID id, byte[] fingerprint) throws SQLException {
        try (var query = connection.prepareStatement("SELECT fingerprint, answer FROM webhook_request WHERE id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                if (!MessageDigest.isEqual(rows.getBytes(1), fingerprint)) {
                    throw new ProblemException(
                            Problem.of(422, "idempotency-key-reused", "the key was used before with other content"));
                }
                return JSON.readValue(keys.decrypt(rows.getBytes(2), bound(id)), EndpointAnswer.class);
            }
        } catch (IOException e) {
            throw new IllegalStateException("an answer can't be read from its own text", e);
        }
    }

    private void keep(Connection connection, UUID id, byte[] fingerprint, EndpointAnswer answer) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO webhook_request (id, fingerprint, answer, until) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, fingerprint);
            insert.setBytes(3, keys.encrypt(JSON.writeValueAsBytes(answer), bound(id)));
            insert.setObject(4, clock.now().plus(Once.KEPT).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an endpoint can't be written", e);
        }
    }

    private static byte[] bound(UUID request) {
        return ("webhook request " + request).getBytes(UTF_8);
    }
}
