package org.anxin.intake.enterprise;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.rest.Uncancelled;

/** Keeps other names of enterprises: keyed hashes to recognise them by, and the names themselves in the private store. */
@Singleton
class AliasTable {
    private static final String ALL = "SELECT centre, name_hash, enterprise_code FROM enterprise_alias";
    private static final String OF_NAME =
            "SELECT credit_code FROM enterprise_alias WHERE centre = $1 AND name_hash = $2";
    private static final String REMOVE = "DELETE FROM enterprise_alias WHERE centre = $1 AND credit_code = $2";
    private static final String ADD = """
            INSERT INTO enterprise_alias (centre, name_hash, credit_code, enterprise_code)
            SELECT $1, name, $2, $3 FROM unnest($4::text[]) name ON CONFLICT DO NOTHING RETURNING name_hash""";
    private static final String FORGET = "DELETE FROM private_text WHERE matter_id = $1";
    private static final String KEEP =
            "INSERT INTO private_text SELECT t.* FROM json_populate_record(NULL::private_text, $1::text::json) t";

    private final Pool pool;
    private final PrivateStore privateStore;

    AliasTable(Pool pool, PrivateStore privateStore) {
        this.pool = pool;
        this.privateStore = privateStore;
    }

    /** A name, by its keyed hash, and the keyed hash of the code of whose it is. */
    record Alias(CentreCode centre, String name, String code) {}

    /** Every alias there is: somebody in charge has written each. */
    Uni<List<Alias>> all() {
        return pool.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Alias(new CentreCode(row.getString(0)), row.getString(1), row.getString(2)))
                        .toList());
    }

    /** Whose name it is. */
    Uni<Optional<CreditCode>> of(CentreCode centre, String name) {
        return pool.preparedQuery(OF_NAME)
                .execute(Tuple.of(centre.value(), name))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new CreditCode(row.getString(0)))
                        .findFirst());
    }

    /** The names of an enterprise, as they were written. */
    Uni<List<String>> names(CentreCode centre, CreditCode code) {
        return privateStore
                .readAll(place(centre, code))
                .map(texts -> texts.values().stream().flatMap(String::lines).toList());
    }

    /**
     * Writes the names of an enterprise in place of those of before.
     *
     * @param codeHash of the enterprise
     * @param hashes of the names, in their order
     * @return the hashes of those that are another's; then nothing was changed
     */
    Uni<List<String>> put(
            CentreCode centre, CreditCode code, String codeHash, List<String> hashes, List<String> names) {
        var place = place(centre, code);
        return Uncancelled.of(pool.withTransaction(connection -> connection
                        .preparedQuery(REMOVE)
                        .execute(Tuple.of(centre.value(), code.value()))
                        .chain(() -> connection
                                .preparedQuery(ADD)
                                .execute(Tuple.of(
                                        centre.value(), code.value(), codeHash, hashes.toArray(String[]::new))))
                        .map(rows -> {
                            var others = new ArrayList<>(hashes);
                            rows.forEach(row -> others.remove(row.getString(0)));
                            if (!others.isEmpty()) {
                                throw new OthersException(others);
                            }
                            return others;
                        })
                        .call(() -> connection.preparedQuery(FORGET).execute(Tuple.of(place.value())))
                        .call(() -> names.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : connection
                                        .preparedQuery(KEEP)
                                        .execute(Tuple.of(privateStore
                                                .seal(place, String.join("\n", names))
                                                .row()
                                                .json()))))
                .map(List::<String>copyOf)
                .onFailure(OthersException.class)
                .recoverWithItem(failure -> failure.hashes));
    }

    /** Texts stand under a matter; these under an id of their own, which is no matter's. */
    private static MatterId place(CentreCode centre, CreditCode code) {
        return new MatterId(UUID.nameUUIDFromBytes(
                ("aliases:" + centre.value() + '/' + code.value()).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Undoes the transaction. */
    private static final class OthersException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> hashes;

        OthersException(List<String> hashes) {
            super(hashes.stream().collect(Collectors.joining(",")), null, false, false);
            this.hashes = List.copyOf(hashes);
        }
    }
}
