package org.anxin.acceptance.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Reads all that the tables hold of people with the keys of the local launcher, as whoever has those could. */
public final class PrivateReader {
    private static final String TEXTS = "SELECT matter_id, ref, ciphertext FROM private_text";
    private static final String PARTS = """
            SELECT f.matter_id, f.id, p.ciphertext, p.part, f.parts FROM private_file f JOIN private_file_part p ON p.file_id = f.id""";

    private final Aead keys;

    private PrivateReader(Aead keys) {
        this.keys = keys;
    }

    /** @param home the checkout with the launcher's configuration */
    public static PrivateReader of(Path home) throws IOException, GeneralSecurityException {
        var configuration = new Properties();
        try (var file = Files.newBufferedReader(
                home.resolve("deploy/local/src/main/resources/local-demo-only.properties"), UTF_8)) {
            configuration.load(file);
        }
        var keyset = configuration.getProperty("anxin.private-store.keyset");
        return new PrivateReader(
                TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                        .getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    /** Every text and every part of a file that a service keeps, in plain. */
    public List<String> all(Connection database) throws SQLException, GeneralSecurityException {
        var all = new ArrayList<String>();
        try (var query = database.createStatement()) {
            try (var rows = query.executeQuery(TEXTS)) {
                while (rows.next()) {
                    var bound = ids(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), 0);
                    all.add(new String(keys.decrypt(rows.getBytes(3), bound.array()), UTF_8));
                }
            }
            try (var rows = query.executeQuery(PARTS)) {
                while (rows.next()) {
                    var bound = ids(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), 8)
                            .putInt(rows.getInt(4))
                            .putInt(rows.getInt(5));
                    all.add(new String(keys.decrypt(rows.getBytes(3), bound.array()), UTF_8));
                }
            }
        }
        return all;
    }

    private static ByteBuffer ids(UUID first, UUID second, int more) {
        return ByteBuffer.allocate(32 + more)
                .putLong(first.getMostSignificantBits())
                .putLong(first.getLeastSignificantBits())
                .putLong(second.getMostSignificantBits())
                .putLong(second.getLeastSignificantBits());
    }
}
