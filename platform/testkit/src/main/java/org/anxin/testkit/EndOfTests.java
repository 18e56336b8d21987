package org.anxin.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Stops the tests' PostgreSQL and removes their data once this JVM is gone. A small process outside the JVM does it: it also works when the JVM
 * was killed, and when the class loader that a shutdown hook came from is closed.
 */
final class EndOfTests {
    /** Arguments: the JVM's process, the server's, the folder. SIGINT is PostgreSQL's fast shutdown: sessions end, shared memory is given back. */
    private static final String SCRIPT = """
            while kill -0 "$1" 2>/dev/null; do sleep 1; done
            kill -INT "$2" 2>/dev/null
            tries=0
            while kill -0 "$2" 2>/dev/null && [ "$tries" -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
            kill -KILL "$2" 2>/dev/null
            rm -rf -- "$3"
            """;

    private EndOfTests() {}

    /** Begins to watch. */
    static void watch(ProcessHandle server, Path folder) throws IOException {
        // In a session of its own, so that Ctrl-C at the terminal doesn't end it before it is needed.
        new ProcessBuilder(List.of(
                        "setsid",
                        "sh",
                        "-c",
                        SCRIPT,
                        "end-of-tests",
                        Long.toString(ProcessHandle.current().pid()),
                        Long.toString(server.pid()),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
