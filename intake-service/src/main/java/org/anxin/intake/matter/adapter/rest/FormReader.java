package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.CoordinateSystem;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Position;
import org.anxin.intake.matter.application.ReportForm;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.intake.matter.application.ReportForm.PlaceForm;
import org.anxin.intake.matter.application.ReportForm.PositionForm;
import org.jspecify.annotations.Nullable;

/** Reads what all reports have in common, whatever channel they came by. */
final class FormReader {
    static final int LONGEST_CODE = 64;
    static final int LONGEST_TEXT = 8000;
    private static final int LONGEST_LINE = 500;
    static final int MOST_PARTIES = 50;
    private static final int MOST_PEOPLE = 100_000;
    private static final long MOST_FEN = 100_000_000_000_000L;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Map<String, CoordinateSystem> COORDINATE_SYSTEMS = new LinkedHashMap<>();

    static {
        COORDINATE_SYSTEMS.put("GCJ-02", CoordinateSystem.GCJ_02);
        COORDINATE_SYSTEMS.put("WGS-84", CoordinateSystem.WGS_84);
        COORDINATE_SYSTEMS.put("BD-09", CoordinateSystem.BD_09);
        COORDINATE_SYSTEMS.put("CGCS2000", CoordinateSystem.CGCS2000);
    }

    /** How far a source's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private FormReader() {}

    /**
     * Reads the rest of a body, after the caller has taken the fields of its own from it.
     *
     * @throws org.anxin.service.problem.ProblemException 400 with everything that is missing or malformed
     */
    static ReportForm read(JsonNode body, Fields fields, Findings findings, Instant now) {
        var reportedAt = fields.requiredTime("reportedAt", EARLIEST, now.plus(SKEW));
        fields.requiredText("statement", LONGEST_TEXT);
        var place = place(fields, findings);
        var kind = fields.text("kind", LONGEST_CODE);
        var category = fields.text("category", LONGEST_CODE);
        var subcategory = fields.text("subcategory", LONGEST_CODE);
        var severity = fields.text("severity", LONGEST_CODE);
        var mode = fields.text("handlingMode", LONGEST_CODE);
        var parties = fields.objects("parties", MOST_PARTIES).stream()
                .map(FormReader::party)
                .toList();
        var claim = claim(fields, findings);
        var cohort = fields.value("cohort", LONGEST_CODE, CohortCode::new);
        var drill = fields.flag("drill");
        var confidential = fields.flag("confidential");
        fields.end();
        findings.throwIfAny();
        return new ReportForm(
                Objects.requireNonNull(reportedAt),
                place,
                kind,
                category,
                subcategory,
                severity,
                mode,
                parties,
                claim,
                cohort,
                drill,
                confidential,
                CanonicalJson.of(body),
                findings.warnings());
    }

    private static PlaceForm place(Fields body, Findings findings) {
        var place = body.object("place");
        if (place == null) {
            body.required("place");
            return new PlaceForm(null, null, null);
        }
        var address = place.text("address", LONGEST_LINE);
        var grid = place.text("gridCode", LONGEST_CODE);
        var site = place.text("siteCode", LONGEST_CODE);
        if (address == null && grid == null && site == null) {
            findings.error("place", "must have an address, a gridCode or a siteCode");
        }
        var position = position(place, findings);
        place.end();
        return new PlaceForm(grid, site, position);
    }

    private static @Nullable PositionForm position(Fields place, Findings findings) {
        var longitude = place.number("longitude", 180);
        var latitude = place.number("latitude", 90);
        var system = place.text("coordinateSystem", LONGEST_CODE);
        if ((longitude == null) != (latitude == null)) {
            findings.warn(place.at("longitude"), "is a position only together with latitude; it was kept");
            return null;
        }
        if (longitude == null || latitude == null) {
            return null;
        }
        var known = system == null ? null : COORDINATE_SYSTEMS.get(system);
        if (known == null) {
            findings.warn(
                    place.at("coordinateSystem"),
                    "should be one of " + String.join(", ", COORDINATE_SYSTEMS.keySet())
                            + "; the position was kept as it came");
            return null;
        }
        return new PositionForm(known, new Position(millionths(longitude), millionths(latitude)));
    }

    private static int millionths(BigDecimal degrees) {
        return degrees.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }

    private static PartyForm party(Fields party) {
        var kind = party.text("kind", LONGEST_CODE);
        var role = party.text("role", LONGEST_CODE);
        var name = party.text("name", LONGEST_LINE);
        var phone = party.text("phone", LONGEST_CODE);
        party.text("idNumber", LONGEST_CODE);
        var creditCode = party.text("creditCode", LONGEST_CODE);
        party.end();
        return new PartyForm(kind, role, creditCode, name, phone);
    }

    private static @Nullable Claim claim(Fields body, Findings findings) {
        var claim = body.object("claim");
        if (claim == null) {
            return null;
        }
        var amount = claim.whole("amountFen", 0, MOST_FEN);
        var people = claim.whole("people", 1, MOST_PEOPLE);
        claim.end();
        if (amount == null) {
            findings.warn(claim.at("amountFen"), "is missing; the claim was kept for completion");
            return null;
        }
        return new Claim(new Fen(amount), people == null ? 1 : people.intValue());
    }
}
