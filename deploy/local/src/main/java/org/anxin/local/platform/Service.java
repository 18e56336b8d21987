package org.anxin.local.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five services, in the order of their ports. */
public enum Service {
    /** Takes referrals and reports in. */
    INTAKE(320),
    /** Orders to the field and their clocks. */
    DISPATCH(320),
    /** Rounds, settlements, escalations. */
    MEDIATION(192),
    /** Call-backs; closes and reopens. */
    FOLLOWUP(192),
    /** Figures, from the log. */
    ANALYTICS(320);

    private final int heapMebibytes;

    Service(int heapMebibytes) {
        this.heapMebibytes = heapMebibytes;
    }

    /** The service with this name in lower case, such as {@code intake}. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.label().equals(name))
                .findFirst();
    }

    /** The name that stands in paths, databases and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest heap, so that everything together stays within 3 GiB. */
    int heapMebibytes() {
        return heapMebibytes;
    }

    /** What its build makes and its process runs. */
    Path runnable(Path home) {
        return home.resolve(label() + "-service").resolve("target/quarkus-app/quarkus-run.jar");
    }
}
