package org.anxin.service.actor;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.service.ServiceConfig;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Actor} of the request at hand from the headers {@code X-Actor}, {@code X-Role}, {@code X-Centre} and {@code X-Unit}. */
@ApplicationScoped
public class CurrentActor {
    private final CurrentVertxRequest request;
    private final ServiceConfig config;

    CurrentActor(CurrentVertxRequest request, ServiceConfig config) {
        this.request = request;
        this.config = config;
    }

    /**
     * Who sent the request; the centre is the installation's default when no header names one.
     *
     * @throws ProblemException 401, naming the header that is missing or malformed
     */
    public Actor get() {
        var headers = request.getCurrent().request().headers();
        return of(
                headers.get("X-Actor"),
                headers.get("X-Role"),
                headers.get("X-Centre"),
                headers.get("X-Unit"),
                config.centre());
    }

    static Actor of(
            @Nullable String id,
            @Nullable String role,
            @Nullable String centre,
            @Nullable String unit,
            String defaultCentre) {
        return new Actor(
                id(required("X-Actor", id)),
                role(required("X-Role", role)),
                centre(centre == null ? defaultCentre : centre),
                unit == null ? null : unit(unit));
    }

    /** Teams and departments have codes of one form. */
    private static String unit(String text) {
        try {
            return new TeamCode(text).value();
        } catch (IllegalArgumentException e) {
            throw unknown("X-Unit", String.valueOf(e.getMessage()));
        }
    }

    private static ActorId id(String text) {
        try {
            return new ActorId(text);
        } catch (IllegalArgumentException e) {
            throw unknown("X-Actor", String.valueOf(e.getMessage()));
        }
    }

    private static ActorRole role(String text) {
        return Arrays.stream(ActorRole.values())
                .filter(role -> role != ActorRole.SYSTEM && role.name().equals(text))
                .findAny()
                .orElseThrow(() -> unknown(
                        "X-Role",
                        Arrays.stream(ActorRole.values())
                                .filter(role -> role != ActorRole.SYSTEM)
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private static CentreCode centre(String text) {
        try {
            return new CentreCode(text);
        } catch (IllegalArgumentException e) {
            throw unknown("X-Centre", String.valueOf(e.getMessage()));
        }
    }

    private static String required(String header, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw unknown(header, "must be given");
        }
        return value;
    }

    private static ProblemException unknown(String header, String detail) {
        return new ProblemException(Problem.of(401, "actor-unknown", "who acts has to be named by headers")
                .with(new FieldError(header, detail)));
    }
}
