package org.anxin.local.platform;

import java.util.concurrent.CompletableFuture;

/** One run of a part, from its launch to its end. */
interface Running {
    /** The process that does the work. */
    ProcessHandle process();

    /** Completes with the exit code when the process has ended. */
    CompletableFuture<Integer> ended();

    /** Whether it does its work at this moment; asks it. */
    boolean ready();

    /** Stops it in good order, or by force when it takes too long; returns when it has ended. */
    void stop();
}
