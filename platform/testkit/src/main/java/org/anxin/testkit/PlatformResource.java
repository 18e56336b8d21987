package org.anxin.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.anxin.embedded.EmbeddedPostgreSql;

/**
 * Gives a {@code @QuarkusTest} the real database and broker of {@link TestPlatform}, and keys of its own:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
 * }</pre>
 *
 * <p>Init arguments: {@code service} names the service under test and its database; {@code database} names another database, for a test that
 * needs empty tables.
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private String database = "anxin";

    /** How Quarkus makes it. */
    public PlatformResource() {}

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", arguments.getOrDefault("service", database));
    }

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", TestPlatform.jdbcUrl(database));
        config.put("quarkus.datasource.reactive.url", TestPlatform.reactiveUrl(database));
        config.put("quarkus.datasource.username", EmbeddedPostgreSql.USER);
        config.put("quarkus.datasource.password", EmbeddedPostgreSql.PASSWORD);
        config.put("kafka.bootstrap.servers", TestPlatform.bootstrapServers());
        config.put("quarkus.http.test-port", "0");
        config.put("anxin.private-store.keyset", keyset(TestPlatform.key("private-store")));
        config.put("anxin.keyed-hash.key", Base64.getEncoder().encodeToString(TestPlatform.key("keyed-hash")));
        config.put("anxin.clock.adjustable", "true");
        QuietKafka.addTo(config);
        return config;
    }

    @Override
    public void stop() {
        // Database and broker serve the next test class too; they end with the JVM.
    }

    /** A Tink keyset with one AES-256-GCM key, in Tink's own JSON. */
    private static String keyset(byte[] key) {
        // AesGcmKey as protobuf: field 3, 32 bytes.
        var message = new byte[key.length + 2];
        message[0] = 0x1a;
        message[1] = (byte) key.length;
        System.arraycopy(key, 0, message, 2, key.length);
        return """
                {"primaryKeyId":1,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                "keyMaterialType":"SYMMETRIC","value":"%s"},"outputPrefixType":"TINK","keyId":1,"status":"ENABLED"}]}\
                """.formatted(Base64.getEncoder().encodeToString(message));
    }
}
