package org.anxin.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.anxin.service.ServiceConfig;

/** Serves styles and images under the service's own path; nothing on a page comes from another host. */
@Singleton
class StaticFiles {
    private static final Duration KEPT = Duration.ofHours(1);

    void route(@Observes Router router, ServiceConfig config) {
        router.route("/" + config.service() + "/web/*")
                .handler(StaticHandler.create("web")
                        .setDirectoryListing(false)
                        .setIncludeHidden(false)
                        .setMaxAgeSeconds(KEPT.toSeconds()));
    }
}
