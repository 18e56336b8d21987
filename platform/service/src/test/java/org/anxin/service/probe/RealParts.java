package org.anxin.service.probe;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import org.anxin.embedded.EmbeddedKafka;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.PostgreSqlOptions;
import org.anxin.embedded.Topics;
import org.jspecify.annotations.Nullable;

/** Real PostgreSQL and Kafka for this module's own test. The services' tests use the test kit, which stands on this module. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgreSql database;
    private @Nullable EmbeddedKafka broker;

    /** How Quarkus makes it. */
    public RealParts() {}

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("anxin-service-test-");
            var server = EmbeddedPostgreSql.start(PostgreSqlOptions.fast(folder.resolve("postgresql"), 0));
            database = server;
            var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
            broker = kafka;
            Topics.declare(kafka.bootstrapServers());
            var keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    AeadConfig2026.get(),
                    InsecureSecretKeyAccess.get());
            var address = "127.0.0.1:" + server.port() + "/postgres";
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://" + address,
                    "quarkus.datasource.reactive.url",
                    "postgresql://" + address,
                    "quarkus.datasource.username",
                    EmbeddedPostgreSql.USER,
                    "quarkus.datasource.password",
                    EmbeddedPostgreSql.PASSWORD,
                    "kafka.bootstrap.servers",
                    kafka.bootstrapServers(),
                    "anxin.clock.adjustable",
                    "true",
                    "anxin.private-store.keyset",
                    keyset,
                    "anxin.keyed-hash.key",
                    Base64.getEncoder().encodeToString(new byte[32]),
                    "quarkus.log.category.\"kafka\".level",
                    "WARN",
                    "quarkus.log.category.\"state.change.logger\".level",
                    "WARN");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
