package org.anxin.acceptance.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.anxin.acceptance.client.Json;
import org.jspecify.annotations.Nullable;

/** Writes what is reported: all kinds of matters, now and then with codes that nobody knows and fields that nobody asked for. */
final class ReportWriter {
    /** Tags that some matters get. */
    static final List<String> COHORTS = List.of("acceptance-a", "acceptance-b");

    private static final List<String> KINDS = List.of(
            "DISPUTE", "DISPUTE", "DISPUTE", "DISPUTE", "DISPUTE", "HELP", "CONSULTATION", "COMPLAINT", "QUARREL");
    private static final List<String> CATEGORIES =
            List.of("CIVIL", "CIVIL", "CIVIL", "LABOUR", "LABOUR", "CONTRACT", "OTHER", "NEIGHBOURS", "");
    private static final List<String> GRIDS = List.of("grid-1", "grid-2", "grid-3", "grid-4", "grid-unknown", "");
    private static final List<String> ROLES = List.of("REPORTER", "RESPONDENT", "CLAIMANT", "EMPLOYER", "BYSTANDER");

    private final Random random;

    ReportWriter(Random random) {
        this.random = random;
    }

    /**
     * A body without the fields that name it; {@code mode} null leaves the handling mode to the platform. A consultation for which no team is wanted waits at
     * intake.
     */
    ObjectNode write(Instant reportedAt, @Nullable String mode) {
        var body = Json.object()
                .put("reportedAt", reportedAt.toString())
                .put("statement", "双方在现场争执，要求到场处理。" + random.nextInt(1000))
                .put("severity", random.nextInt(6) == 0 ? "MAJOR" : "ORDINARY")
                .put("drill", random.nextInt(12) == 0);
        place(body.putObject("place"));
        var kind = pick(KINDS);
        body.put("kind", kind);
        var category = pick(CATEGORIES);
        if (kind.equals("DISPUTE") && !category.isEmpty()) {
            body.put("category", category);
        }
        if (mode != null) {
            body.put("handlingMode", mode);
        }
        if (random.nextInt(3) > 0) {
            body.put("cohort", pick(COHORTS));
        }
        if (random.nextInt(4) == 0) {
            body.putObject("claim")
                    .put("amountFen", 100L * random.nextInt(5_000_000))
                    .put("people", 1 + random.nextInt(9));
        }
        if (random.nextInt(10) == 0) {
            body.put("a-field-that-nobody-knows", random.nextInt());
        }
        parties(body);
        return body;
    }

    private void place(ObjectNode place) {
        place.put("address", "园区东门" + random.nextInt(100) + "号");
        var grid = pick(GRIDS);
        if (!grid.isEmpty()) {
            place.put("gridCode", grid);
        }
        if (random.nextInt(4) == 0) {
            place.put("longitude", 119.9).put("latitude", 30.1).put("coordinateSystem", "GCJ-02");
        }
    }

    private void parties(ObjectNode body) {
        var parties = body.putArray("parties");
        for (var i = random.nextInt(4); i > 0; i--) {
            var party = parties.addObject().put("role", pick(ROLES));
            if (random.nextInt(3) == 0) {
                party.put("kind", "ORGANISATION").put("name", "某公司").put("creditCode", "91320594MA10000008");
            } else {
                party.put("kind", "PERSON").put("name", "当事人").put("phone", "000-0000");
            }
        }
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
