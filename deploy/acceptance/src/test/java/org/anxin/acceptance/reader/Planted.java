package org.anxin.acceptance.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Texts that were told the platform, looked for wherever something is kept. */
public final class Planted {
    private static final int CHUNK = 4 << 20;

    private final List<String> texts;

    /** @param texts that stand nowhere else */
    public Planted(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** Which of the texts stand in a text. */
    public List<String> in(String content) {
        return texts.stream().filter(content::contains).toList();
    }

    /** The files under a folder that one of the texts stands in, whatever they are; those that go meanwhile are passed over. */
    public List<String> inFiles(Path folder) throws IOException {
        var found = new ArrayList<String>();
        // As bytes: one character each.
        var wanted = texts.stream()
                .map(text -> new String(text.getBytes(UTF_8), ISO_8859_1))
                .toList();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try {
                    if (isIn(file, wanted)) {
                        found.add(folder.relativize(file).toString());
                    }
                } catch (NoSuchFileException _) {
                    // Old parts of the write-ahead log are removed by themselves.
                }
            }
        }
        return found;
    }

    private static boolean isIn(Path file, List<String> wanted) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var overlap = "";
            while (true) {
                var bytes = content.readNBytes(CHUNK);
                if (bytes.length == 0) {
                    return false;
                }
                var chunk = overlap + new String(bytes, ISO_8859_1);
                if (wanted.stream().anyMatch(chunk::contains)) {
                    return true;
                }
                var longest = wanted.stream().mapToInt(String::length).max().orElse(0);
                overlap = chunk.substring(Math.max(0, chunk.length() - longest));
            }
        }
    }

    /** The tables of a database that one of the texts stands in, as text or as bytes; a long value lies compressed in the files, but not here. */
    public List<String> inTables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = database.createStatement();
                var rows = query.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        var found = new ArrayList<String>();
        for (var table : tables) {
            for (var text : texts) {
                try (var query = database.prepareStatement(
                        "SELECT count(*) FROM \"%s\" t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0"
                                .formatted(table))) {
                    query.setString(1, text);
                    // Bytes are written as hexadecimal digits.
                    query.setString(2, HexFormat.of().formatHex(text.getBytes(UTF_8)));
                    try (var rows = query.executeQuery()) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            found.add(database.getCatalog() + "." + table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
