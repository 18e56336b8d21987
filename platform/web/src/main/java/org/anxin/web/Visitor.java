package org.anxin.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who looks at a page, as far as the request tells. */
@Singleton
public class Visitor {
    private final CurrentVertxRequest request;

    Visitor(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The network address that the request came from; only to tell visitors apart in memory. */
    public String address() {
        return request.getCurrent().request().remoteAddress().hostAddress();
    }

    /** The languages that the browser asks for, as the header has them. */
    public @Nullable String acceptLanguage() {
        return request.getCurrent().request().getHeader("Accept-Language");
    }
}
