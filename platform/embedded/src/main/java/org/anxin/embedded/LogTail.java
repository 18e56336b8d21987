package org.anxin.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log file, for a message that says why a process ended. */
public final class LogTail {
    private static final int AT_MOST_BYTES = 4000;

    private LogTail() {}

    /** The last lines of the file, at most 4,000 bytes; empty where there is no file. */
    public static String of(Path file) {
        return since(file, 0);
    }

    /** The file's size in bytes, 0 where there is none. */
    public static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The last lines of the file from a byte position on, at most 4,000 bytes. */
    public static String since(Path file, long position) {
        if (!Files.exists(file)) {
            return "";
        }
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(position, reader.length() - AT_MOST_BYTES);
            reader.seek(from);
            var bytes = new byte[(int) Math.max(0, reader.length() - from)];
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(the log " + file + " can't be read: " + e.getMessage() + ")";
        }
    }
}
