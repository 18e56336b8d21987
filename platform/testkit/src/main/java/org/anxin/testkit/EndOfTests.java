package org.anxin.testkit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Stops the tests' PostgreSQL and removes their data when the JVM ends. Uses the JDK only, and is whole before it is needed: by then the class
 * loader that it came from may be closed.
 */
final class EndOfTests extends Thread {
    private static final int STOP_LIMIT_SECONDS = 20;

    private final Path folder;
    private final ProcessHandle server;
    private final Remover remover = new Remover();

    EndOfTests(Path folder, ProcessHandle server) {
        super("end-of-tests");
        this.folder = folder;
        this.server = server;
    }

    @Override
    public void run() {
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions are ended, shared memory is given back.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Files.walkFileTree(folder, remover);
        } catch (IOException e) {
            // The broker still writes while the JVM ends; what it leaves is a temporary folder.
            folder.toFile().deleteOnExit();
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
