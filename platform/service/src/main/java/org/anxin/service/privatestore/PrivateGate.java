package org.anxin.service.privatestore;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/**
 * Shut until everything that stood on the log at the start was read. A database that was put back to an older state has texts again that were erased
 * since; the log knows of each erasure, and until they have all been made again nobody is shown a text.
 */
@Singleton
public class PrivateGate {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompletableFuture<Void> open = new CompletableFuture<>();

    /** Lets reads in. */
    public void open() {
        open.complete(null);
    }

    /** Completes when reads are let in; fails with 503 when that takes too long. */
    Uni<Void> opened() {
        return open.isDone()
                ? Uni.createFrom().voidItem()
                // A copy, since whoever hangs up cancels what he waits for.
                : Uni.createFrom()
                        .completionStage(open::copy)
                        .ifNoItem()
                        .after(PATIENCE)
                        .failWith(
                                () -> ProblemException.retryAfter(
                                        2,
                                        Problem.of(
                                                503,
                                                "erasures-first",
                                                "no personal data is shown until all erasures on the log have been made again")));
    }
}
