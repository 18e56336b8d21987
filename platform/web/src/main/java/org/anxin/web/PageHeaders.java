package org.anxin.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every page tells the browser: load nothing from elsewhere, run no inline script, be in no frame, keep nothing that was shown. */
class PageHeaders {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerResponseFilter
    void secure(ContainerResponseContext response) {
        var type = response.getMediaType();
        if (type == null || !MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
