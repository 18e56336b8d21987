package org.anxin.dispatch.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anxin.dispatch.notice.application.Delivery;

/** Delivers notices while the service runs. */
@ApplicationScoped
class NoticeStart {
    private final Delivery delivery;

    NoticeStart(Delivery delivery) {
        this.delivery = delivery;
    }

    void start(@Observes StartupEvent started) {
        delivery.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        delivery.stop();
    }
}
