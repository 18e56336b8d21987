package org.anxin.dispatch.live.application;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Lets people watch the orders of their centre. */
@ApplicationScoped
public class LiveOrders {
    private static final int COME_AGAIN_SECONDS = 5;

    private final ChangeReader reader;
    private final Tail tail;
    private final LiveConfig config;

    LiveOrders(ChangeReader reader, Tail tail, LiveConfig config) {
        this.reader = reader;
        this.tail = tail;
        this.config = config;
    }

    /**
     * Changes of the centre's orders and signs of life, without end, as fast as they are taken.
     *
     * @param after the place of the last signal that was taken; null for what happens from now on
     * @throws ProblemException 403, or 503 when too many watch
     */
    public Multi<Signal> follow(Actor actor, @Nullable Place after) {
        Access.require(actor, Permission.READ_ORDERS);
        if (tail.watchers() >= config.watchers()) {
            throw tooMany();
        }
        return Multi.createFrom().deferred(() -> {
            if (!tail.enter(config.watchers())) {
                return Multi.createFrom().failure(tooMany());
            }
            var watch = new Watch(reader, tail, actor.centre(), config.heartbeat(), after);
            return Multi.createBy()
                    .repeating()
                    .uni(watch::next)
                    .indefinitely()
                    .onItem()
                    .<Signal>disjoint()
                    .onTermination()
                    .invoke(tail::leave);
        });
    }

    /** How many watch this instance. */
    public int watchers() {
        return tail.watchers();
    }

    private static ProblemException tooMany() {
        return ProblemException.retryAfter(
                COME_AGAIN_SECONDS, Problem.of(503, "too-many-watchers", "as many watch orders as can be served"));
    }
}
