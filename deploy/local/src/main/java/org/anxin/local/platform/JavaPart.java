package org.anxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A part that is a Java process of its own.
 *
 * @param name its name
 * @param port the port it serves on
 * @param log where its output goes
 * @param commandLine what is run
 * @param probe asks whether it does its work
 * @param stopLimit how long it may take to end before it is killed
 */
record JavaPart(String name, int port, Path log, List<String> commandLine, BooleanSupplier probe, Duration stopLimit)
        implements Part {
    private static final long KEEP_LOG_BYTES = 32L << 20;

    @Override
    public Running launch() {
        try {
            moveAwayWhenLarge();
            var process = new ProcessBuilder(commandLine)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            return new RunningProcess(process, probe, stopLimit);
        } catch (IOException e) {
            throw new StartException("The process of " + name + " can't be started: " + e.getMessage(), e);
        }
    }

    /** One older log is kept; a child's output can't be turned over while it runs. */
    private void moveAwayWhenLarge() throws IOException {
        if (Files.exists(log) && Files.size(log) > KEEP_LOG_BYTES) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private record RunningProcess(Process child, BooleanSupplier probe, Duration stopLimit) implements Running {
        @Override
        public ProcessHandle process() {
            return child.toHandle();
        }

        @Override
        public CompletableFuture<Integer> ended() {
            return child.onExit().thenApply(Process::exitValue);
        }

        @Override
        public boolean ready() {
            return probe.getAsBoolean();
        }

        @Override
        public void stop() {
            child.destroy();
            try {
                if (!child.waitFor(stopLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                    child.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                child.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
