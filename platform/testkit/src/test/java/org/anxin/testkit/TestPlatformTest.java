package org.anxin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.anxin.embedded.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

class TestPlatformTest {
    @Test
    void a_service_gets_a_database_of_its_own_and_the_declared_topics() throws Exception {
        // Given two services under test
        var config = configOf("dispatch");
        var other = configOf("intake");

        // Then they share server and broker, not the database
        assertThat(config.get("kafka.bootstrap.servers")).isEqualTo(other.get("kafka.bootstrap.servers"));
        assertThat(config.get("quarkus.datasource.jdbc.url")).endsWith("/dispatch");
        assertThat(other.get("quarkus.datasource.reactive.url")).endsWith("/intake");
        try (var connection = TestPlatform.connect("dispatch");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_database()")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("dispatch");
        }
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestPlatform.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains(Topics.MATTERS, Topics.REFERENCE);
        }
    }

    @Test
    void keys_stay_the_same_for_the_life_of_the_jvm() {
        assertThat(configOf("dispatch").get("anxin.private-store.keyset"))
                .isEqualTo(configOf("dispatch").get("anxin.private-store.keyset"))
                .contains("AesGcmKey");
    }

    @Test
    void waiting_ends_with_what_was_waited_for() {
        assertThatThrownBy(() -> Await.until("rain", Duration.ofMillis(1), () -> null))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Waited PT0.001S for rain");
    }

    private static Map<String, String> configOf(String service) {
        var resource = new PlatformResource();
        resource.init(Map.of("service", service));
        return resource.start();
    }
}
