package org.anxin.local;

import java.nio.file.Path;
import org.anxin.local.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that all commands have: which data folder, and with it which platform. */
final class Where {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with all data (default: data in the checkout).")
    private @Nullable Path data;

    DataFolder data() {
        return new DataFolder(data == null ? home().resolve("data") : data);
    }

    /** The checkout with the built services, which the script names. */
    static Path home() {
        return Path.of(System.getProperty("anxin.home", "")).toAbsolutePath().normalize();
    }
}
