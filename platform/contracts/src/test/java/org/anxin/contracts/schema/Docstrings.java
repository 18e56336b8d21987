package org.anxin.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the source says about a record, so that schemas say the same.
 *
 * @param text what the type is
 * @param components what its components are, as far as the source says it
 */
record Docstrings(String text, Map<String, String> components) {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Docstrings NONE = new Docstrings("", Map.of());

    /** The docstrings of a top-level type of this module. */
    static Docstrings of(Class<?> type) {
        try {
            var source = Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
            var comment = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:sealed )?(?:record|enum|interface) "
                                    + type.getSimpleName() + "\\b",
                            Pattern.DOTALL)
                    .matcher(source);
            return comment.find() ? parse(comment.group(1)) : NONE;
        } catch (NoSuchFileException e) {
            // A type of the JDK.
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Docstrings parse(String comment) {
        var plain = comment.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "$1")
                .replaceAll("</?p>", " ");
        var parts = plain.split("(?m)^\\s*@");
        var components = new LinkedHashMap<String, String>();
        for (var i = 1; i < parts.length; i++) {
            var words = parts[i].strip().split("\\s+", 3);
            if (words.length == 3 && words[0].equals("param")) {
                components.put(words[1], oneLine(words[2]));
            }
        }
        return new Docstrings(oneLine(parts[0]), components);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
