package org.anxin.service.probe;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgreSql database;
    private @Nullable EmbeddedKafka broker;
    private final boolean brokerComesLater;

    /** How Quarkus makes it. */
    public RealParts() {
        this(false);
    }

    RealParts(boolean brokerComesLater) {
        this.brokerComesLater = brokerComesLater;
    }

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("anxin-service-test-");
            var server = EmbeddedPostgreSql.start(PostgreSqlOptions.fast(folder.resolve("postgresql"), 0));
            database = server;
            var port = freePort();
            if (!brokerComesLater) {
                var kafka = EmbeddedKafka.start(folder.resolve("kafka"), port, 0);
                broker = kafka;
                Topics.declare(kafka.bootstrapServers());
            }
            var keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    AeadConfig2026.get(),
                    InsecureSecretKeyAccess.get());
            var address = "127.0.0.1:" + server.port() + "/postgres";
            return Map.ofEntries(
                    Map.entry("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address),
                    Map.entry("quarkus.datasource.reactive.url", "postgresql://" + address),
                    Map.entry("quarkus.datasource.username", EmbeddedPostgreSql.USER),
                    Map.entry("quarkus.datasource.password", EmbeddedPostgreSql.PASSWORD),
                    Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + port),
                    Map.entry("anxin.clock.adjustable", Boolean.toString(!brokerComesLater)),
                    Map.entry("anxin.private-store.keyset", keyset),
                    Map.entry("anxin.keyed-hash.key", Base64.getEncoder().encodeToString(new byte[32])),
                    Map.entry("quarkus.log.category.\"kafka\".level", "WARN"),
                    Map.entry("quarkus.log.category.\"state.change.logger\".level", "WARN"),
                    Map.entry("test.broker.folder", folder.resolve("kafka").toString()),
                    Map.entry("test.broker.port", Integer.toString(port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
