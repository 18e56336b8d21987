package org.anxin.web;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.anxin.service.ServiceConfig;
import org.jspecify.annotations.Nullable;

/** Fills what all pages have in common. */
@Singleton
public class Pages {
    private static final Set<Integer> COME_AGAIN = Set.of(429, 503);
    private static final int AGAIN_SECONDS = 30;

    private final ServiceConfig config;
    private final Languages languages;
    private final Visitor visitor;

    Pages(ServiceConfig config, Languages languages, Visitor visitor) {
        this.config = config;
        this.languages = languages;
        this.visitor = visitor;
    }

    /** A language that the reader may choose, by its own name. */
    public record Choice(String code, String name) {}

    /**
     * The texts of some pages for the visitor at hand.
     *
     * @param pages the name of their file
     * @param asked the language that the visitor chose; null when none was chosen
     */
    public Texts texts(String pages, @Nullable String asked) {
        return Texts.load(pages, Texts.choose(languages.languages(), asked, visitor.acceptLanguage()));
    }

    /** A page with its texts, and the other languages that it comes in. */
    public TemplateInstance page(Template template, Texts texts) {
        return template.data("service", config.service())
                .data("language", texts.language())
                .data("t", texts.t())
                .data("otherLanguages", others(texts.language()));
    }

    /** Renders a page as an answer; one that asks to come again (429, 503) says when. */
    public static Uni<Response> answer(int status, TemplateInstance page) {
        return page.createUni().map(html -> {
            var answer = Response.status(status)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(html);
            return COME_AGAIN.contains(status)
                    ? answer.header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS).build()
                    : answer.build();
        });
    }

    private List<Choice> others(String language) {
        return languages.languages().stream()
                .filter(code -> !code.equals(language))
                .map(code -> new Choice(code, Texts.load("layout", code).get("language_name")))
                .toList();
    }
}
