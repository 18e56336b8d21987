package org.anxin.dispatch.directory.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.contracts.value.CoordinateSystem;
import org.anxin.contracts.value.Outline;
import org.anxin.contracts.value.Position;
import org.anxin.contracts.value.Ring;
import org.anxin.dispatch.form.Findings;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Outlines as polygons of GeoJSON (RFC 7946) with a further member {@code crs} that names the coordinate system, since Chinese maps don't use the one
 * that the RFC means. Positions are kept in millionths of a degree.
 */
final class GeoJson {
    private static final int MOST = 500;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJson() {}

    /** The outline that a polygon describes; null when it doesn't fit, which the findings name. */
    static @Nullable Outline read(String field, JsonNode polygon, Findings findings) {
        var before = findings.errors().size();
        var system = findings.constant(field + ".crs", polygon.path("crs").asText("missing"), CoordinateSystem.class);
        if (!"Polygon".equals(polygon.path("type").asText())) {
            findings.add(field + ".type", "must be Polygon");
        }
        var rings = rings(field + ".coordinates", polygon.path("coordinates"), findings);
        if (findings.errors().size() > before || system == null) {
            return null;
        }
        var outline = new Outline(system, rings);
        var wrong = new IsValidOp(GEOMETRY.createPolygon(
                        line(outline.rings().getFirst()),
                        outline.rings().stream().skip(1).map(GeoJson::line).toArray(LinearRing[]::new)))
                .getValidationError();
        if (wrong != null) {
            findings.add(field + ".coordinates", "must be the outline of one area: " + wrong.getMessage());
            return null;
        }
        return outline;
    }

    private static List<Ring> rings(String field, JsonNode coordinates, Findings findings) {
        var rings = new ArrayList<Ring>();
        var count = 0;
        for (var line : coordinates) {
            var positions = new ArrayList<Position>();
            for (var point : line) {
                if (++count > MOST) {
                    findings.add(field, "must hold at most " + MOST + " positions");
                    return rings;
                }
                try {
                    positions.add(position(point));
                } catch (IllegalArgumentException | ArithmeticException e) {
                    findings.add(
                            field + "[" + rings.size() + "][" + positions.size() + "]",
                            "must be longitude and latitude in degrees");
                    return rings;
                }
            }
            try {
                rings.add(new Ring(positions));
            } catch (IllegalArgumentException e) {
                findings.add(field + "[" + rings.size() + "]", String.valueOf(e.getMessage()));
                return rings;
            }
        }
        if (rings.isEmpty()) {
            findings.add(field, "must hold a ring of positions");
        }
        return rings;
    }

    private static Position position(JsonNode point) {
        if (point.size() != 2 || !point.path(0).isNumber() || !point.path(1).isNumber()) {
            throw new IllegalArgumentException("not a position");
        }
        return new Position(millionths(point.path(0)), millionths(point.path(1)));
    }

    private static int millionths(JsonNode degrees) {
        return (int) Math.rint(Math.clamp(degrees.doubleValue(), -400.0, 400.0) * 1_000_000);
    }

    private static LinearRing line(Ring ring) {
        return GEOMETRY.createLinearRing(ring.positions().stream()
                .map(position -> new Coordinate(position.longitude(), position.latitude()))
                .toArray(Coordinate[]::new));
    }

    /** The outline as a polygon. */
    static Map<String, Object> write(Outline outline) {
        var polygon = new LinkedHashMap<String, Object>();
        polygon.put("type", "Polygon");
        polygon.put("crs", outline.system());
        polygon.put(
                "coordinates",
                outline.rings().stream()
                        .map(ring -> ring.positions().stream()
                                .map(position -> List.of(degrees(position.longitude()), degrees(position.latitude())))
                                .toList())
                        .toList());
        return polygon;
    }

    private static BigDecimal degrees(int millionths) {
        return BigDecimal.valueOf(millionths, 6);
    }
}
