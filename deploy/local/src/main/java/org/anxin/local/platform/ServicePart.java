package org.anxin.local.platform;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

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
                () -> takesCommands(port, options.services().contains(Service.DISPATCH)),
                STOP_LIMIT);
    }

    /** Whether the service on this port says that it serves HTTP, be the broker there or not. */
    static boolean serves(int port) {
        return answer(port, "ready")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /**
     * Whether it takes commands as well: its store was held against the log and the topic of reference was read.
     *
     * @param withCentre whether somebody runs who tells of a centre, which then has to be known too
     */
    private static boolean takesCommands(int port, boolean withCentre) {
        return serves(port)
                && answer(port, "group/flow")
                        .map(answer -> new JsonObject(answer.body())
                                .getJsonArray("checks").stream()
                                        .map(JsonObject.class::cast)
                                        .toList())
                        .filter(checks -> checks.stream().anyMatch(check -> isUp(check, "store"))
                                && checks.stream()
                                        .anyMatch(check ->
                                                isUp(check, "reference") && (centres(check) > 0 || !withCentre)))
                        .isPresent();
    }

    private static boolean isUp(JsonObject check, String name) {
        return name.equals(check.getString("name")) && "UP".equals(check.getString("status"));
    }

    private static int centres(JsonObject check) {
        return check.getJsonObject("data").getInteger("centres", 0);
    }

    private static Optional<HttpResponse<String>> answer(int port, String health) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + health))
                .timeout(PROBE_LIMIT)
                .build();
        try {
            return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
