package org.anxin.benchmarks.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anxin.embedded.Folders;

/**
 * A benchmark's own folder, deleted at the end.
 *
 * @param folder the folder, empty at first
 * @param keep whether it stays
 */
public record Workspace(Path folder, boolean keep) implements AutoCloseable {
    /** Makes a folder of its own; Ctrl-C deletes it as well. */
    public static Workspace create(Settings settings, String name) throws IOException {
        Files.createDirectories(settings.work());
        return new Workspace(Files.createTempDirectory(settings.work(), name + "-"), settings.keep());
    }

    @Override
    public void close() throws IOException {
        if (!keep) {
            Folders.delete(folder);
        }
    }
}
