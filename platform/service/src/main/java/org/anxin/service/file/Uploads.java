package org.anxin.service.file;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Lets in few files at a time: they are checked in memory, which what really matters here needs more. */
@Singleton
public class Uploads {
    private static final int AT_A_TIME = 2;

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Semaphore placeOfLongOnes = new Semaphore(1);

    Uploads() {}

    /** Reading and checking a body. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it, on the thread of the caller. */
        T run() throws IOException;
    }

    /**
     * Reads and checks on the thread of the request, which has to be one that may be held up, and goes on where the database may be asked.
     *
     * @param then what becomes of it; on the event loop
     * @throws ProblemException 503 with {@code Retry-After} when others are at it
     */
    public <T, R> Uni<R> take(Work<T> work, Function<T, Uni<R>> then) throws IOException {
        return take(places, 5, work, then);
    }

    /** The same for a file that takes minutes: one at a time, and others have their places meanwhile. */
    public <T, R> Uni<R> takeLong(Work<T> work, Function<T, Uni<R>> then) throws IOException {
        return take(placeOfLongOnes, 30, work, then);
    }

    private static <T, R> Uni<R> take(Semaphore places, int retryAfter, Work<T> work, Function<T, Uni<R>> then)
            throws IOException {
        if (!places.tryAcquire()) {
            throw ProblemException.retryAfter(
                    retryAfter, Problem.of(503, "uploads-busy", "other files are being taken at the moment"));
        }
        T taken;
        try {
            taken = work.run();
        } finally {
            places.release();
        }
        var request = Objects.requireNonNull(Vertx.currentContext(), "files come with requests");
        return Uni.createFrom()
                .deferred(() -> then.apply(taken))
                .runSubscriptionOn(task -> request.runOnContext(_ -> task.run()));
    }
}
