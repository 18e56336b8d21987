package org.anxin.acceptance.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Answer;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.play.Progress.Command;
import org.jspecify.annotations.Nullable;

/** Sends what players want done as real clients do: what got no definite answer is sent again, the same, until it gets one. */
public final class Hands {
    private static final int SERVER_AT_FAULT = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Api api;
    private final Gates gates;
    private final Progress progress;
    private final Book book;
    private final AtomicLong again = new AtomicLong();

    /** Hands of all players. */
    public Hands(Api api, Gates gates, Progress progress, Book book) {
        this.api = api;
        this.gates = gates;
        this.progress = progress;
        this.book = book;
    }

    /** How often something had to be sent again because the answer was lost or the platform was not there. */
    public long sentAgain() {
        return again.get();
    }

    /**
     * Has something done; the answer.
     *
     * @throws AssertionError when it is refused
     */
    JsonNode done(Actor actor, String path, JsonNode body, @Nullable String key) throws Exception {
        var answer = post(actor, path, body, key);
        if (!answer.isDone()) {
            throw new AssertionError("POST " + path + " " + body + " as " + actor.role() + " got " + answer);
        }
        return answer.json();
    }

    /** The same, sent twice with the same key: it has to be answered the same. */
    JsonNode doneOnce(Actor actor, String path, JsonNode body, String key) throws Exception {
        // Within one pass of the gate: keys are no part of the log, so a restored database has forgotten those since.
        return gates.through(service(path), () -> {
            var first = done(actor, path, body, key);
            var second = post(actor, path, body, key);
            if (!second.isDone() || !second.json().equals(first)) {
                book.complain("POST " + path + " with the same key " + key + " got " + first + " and then " + second);
            }
            return first;
        });
    }

    /** Asks for something that must be refused, with this status and, unless it is empty, this rule. */
    void refused(int status, String rule, Actor actor, String path, JsonNode body, String key) throws Exception {
        var answer = post(actor, path, body, key);
        if (answer.status() != status
                || !answer.isProblem()
                || !rule.isEmpty() && !answer.rule().equals(rule)) {
            book.complain("POST " + path + " " + body + " should be refused with " + status + " " + rule + " and got "
                    + answer);
        }
    }

    /** Waits until something is there to be read, and is as wanted: other services make it by the log. */
    JsonNode await(Actor actor, String path, Predicate<JsonNode> wanted) {
        return Until.there(path, () -> {
            var answer = gates.through(service(path), () -> api.get(actor, path));
            return answer.isDone() && wanted.test(answer.json()) ? answer.json() : null;
        });
    }

    /** Reads something, counted as work under way at its service. */
    Answer read(Actor actor, String path) throws Exception {
        return persistently(new Command(service(path), "GET " + path), () -> api.get(actor, path));
    }

    private Answer post(Actor actor, String path, JsonNode body, @Nullable String key) throws Exception {
        var bytes = Json.write(body);
        return persistently(new Command(service(path), "POST " + path), () -> api.post(actor, path, bytes, key));
    }

    private Answer persistently(Command command, Callable<Answer> attempt) throws Exception {
        var end = System.nanoTime() + Until.LIMIT.toNanos();
        while (true) {
            var answer = gates.through(command.service(), () -> once(command, attempt));
            if (answer != null && isDefinite(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        command + " got no definite answer within " + Until.LIMIT + ", last " + answer);
            }
            again.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private @Nullable Answer once(Command command, Callable<Answer> attempt) throws Exception {
        progress.sent(command);
        var definite = false;
        try {
            var answer = attempt.call();
            definite = isDefinite(answer);
            if (answer.status() == SERVER_AT_FAULT) {
                book.complain(command + " met an unforeseen fault: " + answer);
            }
            return answer;
        } catch (IOException e) {
            return null;
        } finally {
            progress.returned(command, definite);
        }
    }

    private static boolean isDefinite(Answer answer) {
        return answer.status() < SERVER_AT_FAULT && !answer.rule().equals("still-running");
    }

    private static String service(String path) {
        return path.substring(1, path.indexOf('/', 1));
    }
}
