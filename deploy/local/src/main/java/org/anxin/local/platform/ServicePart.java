package org.anxin.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;

/** A service in a process of its own. */
final class ServicePart {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE_LIMIT)
            .build();

    private ServicePart() {}

    /**
     * The part that runs a service.
     *
     * @throws StartException when the service isn't built
     */
    static Part of(PlatformOptions options, Service service) {
        return of(options, service, service.label(), options.ports().of(service));
    }

    /**
     * The part that runs an instance of a service under a name and on a port of its own.
     *
     * @throws StartException when the service isn't built
     */
    static Part of(PlatformOptions options, Service service, String name, int port) {
        var runnable = service.runnable(options.home());
        if (!Files.exists(runnable)) {
            throw new StartException("The " + service.label() + " service isn't built (" + runnable
                    + " is missing). Build first: ./anxin build");
        }
        return new JavaPart(
                name,
                port,
                options.data().log(name),
                new CommandLines(options).service(service, name, port),
                () -> ready(port),
                STOP_LIMIT);
    }

    /** Whether the service on this port says that it can serve. */
    static boolean ready(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(PROBE_LIMIT)
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
