package org.anxin.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that were looked at and committed. {@code -Danxin.approve=true} writes them anew, for the next look. */
final class Approved {
    /** Where they stand. */
    static final Path RESOURCES = Path.of("src/main/resources");

    private static final boolean APPROVE = Boolean.getBoolean("anxin.approve");

    private Approved() {}

    /** The names of the files in a folder. */
    static List<String> filesIn(String folder) throws IOException {
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The file has to hold this text. */
    static void check(String file, String expected) throws IOException {
        var path = RESOURCES.resolve(file);
        if (APPROVE) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, expected);
        }
        assertThat(path)
                .as("approved file; -Danxin.approve=true writes it anew")
                .exists()
                .content()
                .isEqualTo(expected);
    }
}
