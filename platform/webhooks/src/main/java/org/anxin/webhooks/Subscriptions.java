package org.anxin.webhooks;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anxin.contracts.value.CentreCode;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What owners do with their endpoints. Those of another centre or owner are unknown. */
@Singleton
public class Subscriptions {
    private static final int MOST = 20;
    private static final int MOST_LISTED = 1000;
    private static final long MOST_AGAIN = 10_000;

    private final Transactions database;
    private final WebhookFeed feed;
    private final EndpointTable endpoints;
    private final AnsweredRequests answered;
    private final AttemptLog log;
    private final Secrets secrets;
    private final Targets targets;
    private final Delivery delivery;
    private final PlatformClock clock;
    private final Ids ids;

    Subscriptions(
            Transactions database,
            WebhookFeed feed,
            EndpointTable endpoints,
            AnsweredRequests answered,
            AttemptLog log,
            Secrets secrets,
            Targets targets,
            Delivery delivery,
            PlatformClock clock,
            Ids ids) {
        this.database = database;
        this.feed = feed;
        this.endpoints = endpoints;
        this.answered = answered;
        this.log = log;
        this.secrets = secrets;
        this.targets = targets;
        this.delivery = delivery;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Whose endpoints somebody may deal with.
     *
     * @param owner null for all of the centre
     */
    record Scope(CentreCode centre, @Nullable String owner) {}

    EndpointAnswer add(Actor actor, @Nullable Once once, String owner, String url, List<String> types, long after)
            throws SQLException {
        check(url, types);
        var centre = actor.centre();
        var id = ids.next();
        var secret = secrets.fresh();
        var endpoint = new Endpoint(
                id,
                centre,
                owner,
                URI.create(url),
                types,
                secrets.sealed(id, secret),
                Progress.starting(after, clock.now()),
                clock.now());
        return database.inOne(connection -> answered.answer(connection, actor, once, () -> {
            if (endpoints.count(connection, centre, owner) >= MOST) {
                throw new ProblemException(
                        Problem.conflict("too-many-webhooks", "an owner has at most " + MOST + " endpoints"));
            }
            if (!endpoints.insert(connection, endpoint)) {
                throw new ProblemException(
                        Problem.conflict("webhook-exists", "this owner has an endpoint with this URL already"));
            }
            return EndpointAnswer.of(endpoint, secret);
        }));
    }

    List<EndpointAnswer> all(Scope scope) throws SQLException {
        return database
                .inOne(connection -> endpoints.all(connection, scope.centre(), scope.owner(), MOST_LISTED))
                .stream()
                .map(endpoint -> EndpointAnswer.of(endpoint, null))
                .toList();
    }

    EndpointAnswer one(Scope scope, UUID id) throws SQLException {
        return locked(scope, id, (_, endpoint) -> EndpointAnswer.of(endpoint, null));
    }

    void remove(Scope scope, UUID id) throws SQLException {
        locked(scope, id, (connection, endpoint) -> {
            endpoints.delete(connection, id);
            return null;
        });
    }

    EndpointAnswer rotate(Actor actor, Once once, Scope scope, UUID id, Duration overlap) throws SQLException {
        var secret = secrets.fresh();
        return database.inOne(connection -> answered.answer(connection, actor, once, () -> {
            var endpoint = lock(connection, scope, id);
            var rotated =
                    secrets.rotated(id, endpoint.secrets(), secret, clock.now().plus(overlap));
            endpoints.saveSecrets(connection, id, rotated);
            return EndpointAnswer.of(
                    new Endpoint(
                            id,
                            endpoint.centre(),
                            endpoint.owner(),
                            endpoint.url(),
                            endpoint.types(),
                            rotated,
                            endpoint.progress(),
                            endpoint.createdAt()),
                    secret);
        }));
    }

    EndpointAnswer disable(Scope scope, UUID id) throws SQLException {
        return change(scope, id, Progress::disabled);
    }

    EndpointAnswer resume(Scope scope, UUID id, @Nullable Long after) throws SQLException {
        return change(scope, id, progress -> progress.resumed(after, clock.now()));
    }

    EndpointAnswer again(Scope scope, UUID id, long from, long to) throws SQLException {
        if (to < from || to - from >= MOST_AGAIN) {
            throw new ProblemException(Problem.invalid(
                    List.of(new FieldError("to", "must be at least from, and at most " + (MOST_AGAIN - 1) + " more"))));
        }
        return change(scope, id, progress -> {
            if (!progress.isEnabled()) {
                throw new ProblemException(Problem.conflict("webhook-disabled", "nothing is sent; resume it first"));
            }
            if (to > progress.after()) {
                throw new ProblemException(Problem.conflict(
                        "not-sent-yet",
                        "it has got to " + progress.after() + "; what comes after that is sent anyway"));
            }
            if (progress.again() != null) {
                throw new ProblemException(Problem.conflict(
                        "redelivery-running", "entries are being sent once more; wait until that is done"));
            }
            return progress.again(new Progress.Range(from, to), clock.now());
        });
    }

    Attempt test(Scope scope, UUID id) throws SQLException, InterruptedException {
        return delivery.test(locked(scope, id, (_, endpoint) -> endpoint));
    }

    Page<Attempt> attempts(Scope scope, UUID id, @Nullable Cursor before, int limit) throws SQLException {
        return locked(
                scope,
                id,
                (connection, _) -> Page.of(
                        log.latest(connection, id, before, limit + 1),
                        limit,
                        attempt -> new Cursor(attempt.at(), attempt.id())));
    }

    private EndpointAnswer change(Scope scope, UUID id, UnaryOperator<Progress> change) throws SQLException {
        return locked(scope, id, (connection, endpoint) -> {
            var changed = endpoint.with(change.apply(endpoint.progress()));
            endpoints.save(connection, endpoint, changed.progress());
            return EndpointAnswer.of(changed, null);
        });
    }

    private interface Work<T extends @Nullable Object> {
        T on(java.sql.Connection connection, Endpoint endpoint) throws SQLException;
    }

    private <T extends @Nullable Object> T locked(Scope scope, UUID id, Work<T> work) throws SQLException {
        return database.inOne(connection -> work.on(connection, lock(connection, scope, id)));
    }

    private Endpoint lock(java.sql.Connection connection, Scope scope, UUID id) throws SQLException {
        return endpoints
                .lock(connection, id, scope.centre(), scope.owner())
                .orElseThrow(
                        () -> new ProblemException(Problem.notFound("unknown-webhook", "there is no such endpoint")));
    }

    private void check(String url, List<String> types) {
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < types.size(); i++) {
            if (!feed.types().contains(types.get(i))) {
                errors.add(new FieldError("types[" + i + "]", "must be one of " + String.join(", ", feed.types())));
            }
        }
        var fault = targets.fault(url);
        if (fault != null) {
            errors.add(new FieldError("url", fault));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        try {
            targets.resolve(URI.create(url));
        } catch (UnknownHostException _) {
            throw target("the host has no address");
        } catch (Targets.ForbiddenException _) {
            throw target("webhooks aren't sent to this address");
        }
    }

    private static ProblemException target(String detail) {
        return new ProblemException(Problem.unprocessable(
                "target-not-allowed", detail, new FieldError("url", "must lead to an address that may be sent to")));
    }
}
