package org.anxin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process uses a folder, for as long as the process lives.
 *
 * <p>The operating system lets go of it when the process dies in whatever way, so a lock that can't be had means a user
 * that lives, and a server found behind a lock that can be had is an orphan.
 */
public final class FolderLock implements AutoCloseable {
    /**
     * What this process has locked. The system's lock belongs to the process and goes when any of its channels on the
     * file is closed, so a file that is locked here must not even be opened again.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock that the file stands for; empty when another user, in this process or another, holds it. */
    public static Optional<FolderLock> take(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        if (!HELD_HERE.add(real)) {
            return Optional.empty();
        }
        @Nullable FileLock lock = null;
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new FolderLock(real, channel, lock));
        } finally {
            if (lock == null) {
                HELD_HERE.remove(real);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A lock could not be released", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
