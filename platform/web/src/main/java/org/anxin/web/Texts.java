package org.anxin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of some pages in one language: those of {@code texts/layout_<language>.properties}, which all pages share, and of the pages' own file
 * beside it. A further language is one more file each.
 *
 * @param language an ISO 639 code
 * @param t texts by key, for templates
 */
public record Texts(String language, Map<String, String> t) {
    private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

    /** Of those in which pages are written, the first that the reader wants. */
    public static String choose(List<String> languages, @Nullable String asked, @Nullable String acceptLanguage) {
        if (asked != null && languages.contains(asked)) {
            return asked;
        }
        return ranges(acceptLanguage).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .filter(languages::contains)
                .findFirst()
                .orElse(languages.getFirst());
    }

    /**
     * Loads them.
     *
     * @param pages the name of the pages' own file
     * @throws IllegalStateException when there is no such file
     */
    public static Texts load(String pages, String language) {
        return LOADED.computeIfAbsent(pages + "_" + language, _ -> loaded(pages, language));
    }

    private static Texts loaded(String pages, String language) {
        var texts = new HashMap<String, String>();
        for (var name : List.of("layout", pages)) {
            read("/texts/" + name + "_" + language + ".properties")
                    .forEach((key, value) -> texts.put(key.toString(), value.toString()));
        }
        return new Texts(language, Map.copyOf(texts));
    }

    /** The text of a key. */
    public String get(String key) {
        var text = t.get(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        return text;
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Properties read(String path) {
        try (var file = Texts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no texts at " + path);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
