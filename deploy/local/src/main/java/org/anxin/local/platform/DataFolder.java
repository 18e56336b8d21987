package org.anxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anxin.embedded.Folders;

/**
 * The folder with everything that a platform keeps.
 *
 * @param root the folder itself, absolute
 */
public record DataFolder(Path root) {
    private static final long AT_LEAST_FREE_BYTES = 512L << 20;

    /** Makes the path absolute, since children are found by it. */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path postgreSql() {
        return root.resolve("postgresql");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path lock() {
        return root.resolve("anxin.lock");
    }

    Path state() {
        return root.resolve("anxin.state");
    }

    /** The log of a part, or of the supervisor. */
    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Whether there is anything in it. */
    public boolean isEmpty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (var files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    /** Whether it looks like a platform's data, and not like a folder that was named by mistake. */
    public boolean isOurs() {
        return Files.exists(lock());
    }

    /** Deletes all that is in it. */
    public void empty() throws IOException {
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                if (Files.isDirectory(file)) {
                    Folders.delete(file);
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Makes the folder and sees that it can be used.
     *
     * @throws StartException when it can't be written or the disk is nearly full
     */
    void prepare() {
        try {
            Files.createDirectories(log("any").getParent());
            var probe = Files.createTempFile(root, "probe", null);
            Files.delete(probe);
            requireRoom(Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            throw new StartException(
                    "The data folder " + root + " can't be written ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Name another with --data DIR, or give yourself the right to it.",
                    e);
        }
    }

    /** @param free bytes that the disk has left */
    void requireRoom(long free) {
        if (free < AT_LEAST_FREE_BYTES) {
            throw new StartException("Too little room for the data: the disk of " + root + " has " + (free >> 20)
                    + " MiB left, and 512 MiB are the least to start with."
                    + " Free some, or name a folder on another disk with --data DIR.");
        }
    }
}
