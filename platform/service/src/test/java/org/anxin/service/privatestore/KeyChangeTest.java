package org.anxin.service.privatestore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Row;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore.Indexed;
import org.anxin.service.probe.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Keys are changed while texts are there, and no text is lost or left behind under an old key. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = true)
class KeyChangeTest {
    private final MatterId matter = new MatterId(UUID.randomUUID());

    @Inject
    DataSource database;

    @Inject
    Pool pool;

    @Inject
    Ids ids;

    @Inject
    PlatformClock clock;

    @All
    List<SealedPlace> places;

    @ConfigProperty(name = "anxin.private-store.keyset")
    String before;

    @Test
    void aKeyIsNeededUntilNothingOfItIsLeft() throws Exception {
        // Given texts and a file of the key that was
        var old = new PrivateKeys(Optional.of(before));
        new KeyChange(database, old, places).register();
        var erased = write(old, "to be erased");
        for (var i = 0; i < 250; i++) {
            write(old, "text " + i);
        }
        var files = files(old);
        var content = new byte[300_000];
        var file = files.seal(matter, content).await().indefinitely();
        insert(file.row());
        // When another is put before it
        var both = keyset(before, false);
        var change = new KeyChange(database, new PrivateKeys(Optional.of(both)), places);
        var alone = new PrivateKeys(Optional.of(keyset(both, true)));
        change.requireAll();
        change.register();
        // Then a service without the old one doesn't start, and says which it lacks
        assertThatThrownBy(() -> new KeyChange(database, alone, places).requireAll())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Long.toString(old.primary()));
        // When one text can't be decrypted, then all others are encrypted anew
        store(old).erase(matter, erased).await().indefinitely();
        var torn = tear();
        change.renew();
        assertThat(countOf(old)).isOne();
        // When nothing is left, the old one is needed while somebody may still write by it
        run("DELETE FROM private_text WHERE ref = '" + torn + "'");
        change.renew();
        assertThatThrownBy(() -> new KeyChange(database, alone, places).requireAll())
                .isInstanceOf(IllegalStateException.class);
        run("UPDATE private_key SET last_primary_at = now() - interval '3 hours' WHERE key_id = " + old.primary());
        new KeyChange(database, old, places).register();
        change.renew();
        assertThatThrownBy(() -> new KeyChange(database, alone, places).requireAll())
                .isInstanceOf(IllegalStateException.class);
        // And no more when nobody has done so for long
        run("UPDATE private_key SET last_primary_at = now() - interval '3 hours' WHERE key_id = " + old.primary());
        change.renew();
        assertThatCode(() -> new KeyChange(database, alone, places).requireAll())
                .doesNotThrowAnyException();
        assertThat(store(alone).readAll(matter).await().indefinitely().values())
                .hasSize(249)
                .contains("text 1", "text 249")
                .doesNotContain("to be erased");
        var parts = files(alone).read(matter, file.id()).await().indefinitely().orElseThrow();
        assertThat(parts.collect().asList().await().indefinitely().stream()
                        .mapToInt(part -> part.length)
                        .sum())
                .isEqualTo(content.length);
        // And nobody who has only the new one can read what the old one made
        assertThatThrownBy(() -> alone.decrypt(old.encrypt("x".getBytes(UTF_8), new byte[1]), new byte[1]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTextIsFoundByItsIndexUntilItIsChangedOrErased() {
        var keys = new PrivateKeys(Optional.of(before));
        var store = store(keys);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var sealed = store.seal(matter, new Indexed("one", List.of(first)));
        insert(sealed.row());
        assertThat(store.find(first, 5).await().indefinitely()).containsExactly(matter);

        var done = store.change(matter, sealed.ref(), text -> new Indexed(text + " and two", List.of(second)))
                .await()
                .indefinitely();

        assertThat(done).isTrue();
        assertThat(store.read(matter, sealed.ref()).await().indefinitely()).contains("one and two");
        assertThat(store.find(first, 5).await().indefinitely()).isEmpty();
        assertThat(store.find(second, 5).await().indefinitely()).containsExactly(matter);

        store.erase(matter, sealed.ref()).await().indefinitely();

        assertThat(store.find(second, 5).await().indefinitely()).isEmpty();
        assertThat(store.change(matter, sealed.ref(), _ -> new Indexed("back again", List.of()))
                        .await()
                        .indefinitely())
                .as("what was erased isn't brought back")
                .isFalse();
    }

    private org.anxin.contracts.value.TextRef write(PrivateKeys keys, String text) {
        var sealed = store(keys).seal(matter, text);
        insert(sealed.row());
        return sealed.ref();
    }

    /** Spoils the text that is renewed first. */
    private UUID tear() {
        var first = "(SELECT ref FROM private_text WHERE matter_id = '" + matter.value() + "' ORDER BY ref LIMIT 1)";
        return run("UPDATE private_text SET ciphertext = substring(ciphertext FROM 1 FOR 20) WHERE ref = " + first
                        + " RETURNING ref")
                .iterator()
                .next()
                .getUUID(0);
    }

    private long countOf(PrivateKeys keys) {
        return run("SELECT (SELECT count(*) FROM private_text WHERE private_key_of(ciphertext) = %1$d)"
                                .formatted(keys.primary())
                        + " + (SELECT count(*) FROM private_file_part WHERE private_key_of(ciphertext) = %1$d)"
                                .formatted(keys.primary()))
                .iterator()
                .next()
                .getLong(0);
    }

    private RowSet<io.vertx.mutiny.sqlclient.Row> run(String sql) {
        return pool.query(sql).execute().await().indefinitely();
    }

    private void insert(Row row) {
        var table = row.table().name();
        pool.preparedQuery("INSERT INTO %1$s SELECT * FROM json_populate_record(NULL::%1$s, $1::text::json)"
                        .formatted(table))
                .execute(Tuple.of(row.json()))
                .await()
                .indefinitely();
    }

    private PrivateStore store(PrivateKeys keys) {
        return new PrivateStore(pool, ids, clock, keys, open());
    }

    private PrivateFiles files(PrivateKeys keys) {
        return new PrivateFiles(pool, ids, clock, keys, open());
    }

    private static PrivateGate open() {
        var gate = new PrivateGate();
        gate.open();
        return gate;
    }

    /** The keyset with a new primary key, or its primary key alone. */
    private static String keyset(String json, boolean alone) throws GeneralSecurityException {
        var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        var changed = KeysetHandle.newBuilder();
        if (alone) {
            changed.addEntry(
                    KeysetHandle.importKey(handle.getPrimary().getKey()).makePrimary());
        } else {
            changed = KeysetHandle.newBuilder(handle)
                    .addEntry(KeysetHandle.importKey(
                                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())
                                            .getPrimary()
                                            .getKey())
                            .makePrimary());
        }
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                changed.build(), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }
}
