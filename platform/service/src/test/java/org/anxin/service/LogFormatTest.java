package org.anxin.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logs are JSON in production, and plain where somebody looks on. */
class LogFormatTest {
    private static final String JSON = "quarkus.log.console.json.enabled";

    @Test
    void logsAreJsonInProductionAndPlainInDevelopmentAndTests() throws IOException {
        assertThat(isJson("prod", Map.of())).isTrue();
        assertThat(isJson("dev", Map.of())).isFalse();
        assertThat(isJson("test", Map.of())).isFalse();
    }

    @Test
    void whoStartsAServiceMayWantThemPlain() throws IOException {
        assertThat(isJson("prod", Map.of(JSON, "false"))).isFalse();
    }

    @Test
    void whatWritesThemIsThere() {
        assertThat(getClass().getClassLoader().getResource("io/quarkus/logging/json/runtime/JsonFormatter.class"))
                .isNotNull();
    }

    private static boolean isJson(String profile, Map<String, String> systemProperties) throws IOException {
        var shared = LogFormatTest.class.getResource("/META-INF/microprofile-config.properties");
        return new SmallRyeConfigBuilder()
                .withProfile(profile)
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(shared, 100),
                        new PropertiesConfigSource(systemProperties, "system properties", 400))
                .build()
                .getValue(JSON, Boolean.class);
    }
}
