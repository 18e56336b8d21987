package org.anxin.testkit;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Broker and clients tell every partition at INFO, which buries what a test says. Warnings stay. */
final class QuietKafka {
    private static final List<String> NAMES = List.of("org.apache.kafka", "kafka", "state.change.logger");

    /** Kept, since the log manager itself holds loggers weakly. */
    private static final List<Logger> QUIET =
            NAMES.stream().map(Logger::getLogger).toList();

    private QuietKafka() {}

    /** For a JVM without Quarkus, or before it has read its configuration. */
    static void now() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** The same as Quarkus configuration. */
    static void addTo(Map<String, String> config) {
        NAMES.forEach(name -> config.put("quarkus.log.category.\"" + name + "\".level", "WARN"));
    }
}
