package org.anxin.analytics;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the service under test follow a log of matters that only its test tells on. */
public final class OwnTopic implements QuarkusTestResourceLifecycleManager {
    /** The topic's name. */
    public static final String NAME = "analytics-matters";

    /** How many partitions it has. */
    public static final int PARTITIONS = 6;

    /** How Quarkus makes it. */
    public OwnTopic() {}

    @Override
    public Map<String, String> start() {
        TestTopic.create(NAME, PARTITIONS).close();
        return Map.of("anxin.analytics.topic", NAME, "anxin.analytics.retry", "200ms");
    }

    @Override
    public void stop() {
        // The broker ends with the JVM.
    }
}
