package org.anxin.analytics.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.analytics.fold.Clocks;
import org.anxin.analytics.fold.MatterFacts;
import org.anxin.analytics.fold.Phase;
import org.anxin.analytics.fold.Standing;
import org.anxin.analytics.fold.Tallies;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/** The table of matters: rows in bulk, and how many stand alike. */
final class LedgerTable {
    private static final String STANDING =
            "centre, cohort, drill, channel, kind, category, phase, outcome, leg, clocks";

    private static final String LOAD = "SELECT matter_id, " + STANDING
            + ", intake, dispatch, mediation, followup FROM matter_ledger WHERE matter_id = ANY ($1)";

    private static final String SAVE = """
            INSERT INTO matter_ledger
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                                 $10::integer[], $11::text[], $12::integer[], $13::integer[], $14::integer[], $15::integer[])
            ON CONFLICT (matter_id) DO UPDATE SET
                drill = EXCLUDED.drill, kind = EXCLUDED.kind, category = EXCLUDED.category, phase = EXCLUDED.phase, outcome = EXCLUDED.outcome,
                leg = EXCLUDED.leg, clocks = EXCLUDED.clocks, intake = EXCLUDED.intake, dispatch = EXCLUDED.dispatch,
                mediation = EXCLUDED.mediation, followup = EXCLUDED.followup""";

    private static final String COUNT = "SELECT " + STANDING + ", count(*) AS count FROM matter_ledger";
    private static final String GROUPED = " GROUP BY " + STANDING;

    private LedgerTable() {}

    /** The rows of these matters, as far as there are any. */
    static Uni<Map<UUID, MatterFacts>> load(SqlClient client, Collection<UUID> matters) {
        return client.preparedQuery(LOAD)
                .execute(Tuple.of(matters.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashMap<UUID, MatterFacts>();
                    for (var row : rows) {
                        found.put(
                                row.getUUID("matter_id"),
                                new MatterFacts(
                                        standing(row),
                                        row.getInteger("intake"),
                                        row.getInteger("dispatch"),
                                        row.getInteger("mediation"),
                                        row.getInteger("followup")));
                    }
                    return found;
                });
    }

    /** Writes rows, in one statement and in the order of their ids. */
    static Uni<Void> save(SqlClient client, Map<UUID, MatterFacts> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var matters = rows.keySet().stream().sorted().toList();
        var facts = matters.stream().map(rows::get).toList();
        var standings = facts.stream()
                .map(MatterFacts::standing)
                .map(Objects::requireNonNull)
                .toList();
        var values = Tuple.tuple()
                .addArrayOfUUID(matters.toArray(UUID[]::new))
                .addArrayOfString(texts(standings, s -> s.centre().value()))
                .addArrayOfString(texts(
                        standings, s -> s.cohort() == null ? null : s.cohort().value()))
                .addArrayOfBoolean(standings.stream().map(Standing::drill).toArray(Boolean[]::new))
                .addArrayOfString(texts(standings, s -> s.channel().name()))
                .addArrayOfString(texts(standings, s -> s.kind().name()))
                .addArrayOfString(texts(
                        standings,
                        s -> s.category() == null ? null : s.category().name()))
                .addArrayOfString(texts(standings, s -> s.phase().name()))
                .addArrayOfString(texts(
                        standings, s -> s.outcome() == null ? null : s.outcome().name()))
                .addArrayOfInteger(numbers(standings, Standing::leg))
                .addArrayOfString(texts(standings, s -> s.clocks().text()))
                .addArrayOfInteger(numbers(facts, MatterFacts::intake))
                .addArrayOfInteger(numbers(facts, MatterFacts::dispatch))
                .addArrayOfInteger(numbers(facts, MatterFacts::mediation))
                .addArrayOfInteger(numbers(facts, MatterFacts::followup));
        return client.preparedQuery(SAVE).execute(values).replaceWithVoid();
    }

    /**
     * How many matters stand alike.
     *
     * @param centre null for all
     * @param cohort null for all
     */
    static Uni<Tallies> count(SqlClient client, @Nullable CentreCode centre, @Nullable CohortCode cohort) {
        var conditions = new ArrayList<String>();
        var values = Tuple.tuple();
        if (centre != null) {
            values.addString(centre.value());
            conditions.add("centre = $" + values.size());
        }
        if (cohort != null) {
            values.addString(cohort.value());
            conditions.add("cohort = $" + values.size());
        }
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return client.preparedQuery(COUNT + where + GROUPED).execute(values).map(rows -> {
            var counts = new HashMap<Standing, Long>();
            for (var row : rows) {
                counts.put(standing(row), row.getLong("count"));
            }
            return new Tallies(counts);
        });
    }

    private static Standing standing(Row row) {
        var cohort = row.getString("cohort");
        var category = row.getString("category");
        var outcome = row.getString("outcome");
        return new Standing(
                new CentreCode(row.getString("centre")),
                cohort == null ? null : new CohortCode(cohort),
                row.getBoolean("drill"),
                Channel.valueOf(row.getString("channel")),
                MatterKind.valueOf(row.getString("kind")),
                category == null ? null : Category.valueOf(category),
                Phase.valueOf(row.getString("phase")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInteger("leg"),
                Clocks.of(row.getString("clocks")));
    }

    private static String[] texts(List<Standing> standings, Function<Standing, @Nullable String> text) {
        return standings.stream().map(text).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> rows, Function<T, Integer> number) {
        return rows.stream().map(number).toArray(Integer[]::new);
    }
}
