package org.anxin.intake.matter.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.value.CoordinateSystem;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outline;
import org.anxin.contracts.value.Position;
import org.anxin.contracts.value.Ring;
import org.junit.jupiter.api.Test;

/** A report that names a position and no code still finds its grid. */
class OutlinesTest {
    private static final GridRegistered ZONE = grid("ZONE", square(0, 0, 1_000));
    private static final GridRegistered PARK = grid("PARK", square(100, 100, 200));
    private static final GridRegistered COURTYARD = grid("COURTYARD", square(500, 500, 300), square(600, 600, 100));
    private static final GridRegistered UNDRAWN =
            new GridRegistered(new GridCode("UNDRAWN"), null, new OfficerCode("OFFICER-1"));

    @Test
    void aPositionBelongsToTheSmallestGridAroundIt() {
        assertThat(at(150, 150)).contains(PARK.grid());
        assertThat(at(50, 50)).contains(ZONE.grid());
        assertThat(at(510, 510)).contains(COURTYARD.grid());
    }

    @Test
    void aHoleBelongsToWhatLiesAround() {
        assertThat(at(650, 650)).contains(ZONE.grid());
    }

    @Test
    void outsideOfAllThereIsNone() {
        assertThat(at(-1, 50)).isEmpty();
        assertThat(at(1_001, 50)).isEmpty();
        assertThat(at(50, 1_001)).isEmpty();
    }

    @Test
    void aSlantedEdgeIsFollowed() {
        // Given a triangle whose long side goes from corner to corner
        var triangle = List.of(grid("TRIANGLE", ring(0, 0, 1_000, 0, 1_000, 1_000, 0, 0)));

        // Then
        assertThat(Outlines.gridAt(triangle, CoordinateSystem.WGS_84, new Position(600, 500)))
                .isPresent();
        assertThat(Outlines.gridAt(triangle, CoordinateSystem.WGS_84, new Position(400, 500)))
                .isEmpty();
    }

    @Test
    void onlyOutlinesOfTheSameNumbersAreLookedAt() {
        assertThat(at(CoordinateSystem.CGCS2000, 150, 150)).contains(PARK.grid());
        assertThat(at(CoordinateSystem.GCJ_02, 150, 150)).isEmpty();
    }

    private static Optional<GridCode> at(int longitude, int latitude) {
        return at(CoordinateSystem.WGS_84, longitude, latitude);
    }

    private static Optional<GridCode> at(CoordinateSystem system, int longitude, int latitude) {
        return Outlines.gridAt(List.of(ZONE, PARK, COURTYARD, UNDRAWN), system, new Position(longitude, latitude));
    }

    private static GridRegistered grid(String code, Ring... rings) {
        return new GridRegistered(
                new GridCode(code),
                null,
                new OfficerCode("OFFICER-1"),
                null,
                null,
                new Outline(CoordinateSystem.WGS_84, List.of(rings)),
                null);
    }

    private static Ring square(int longitude, int latitude, int side) {
        var east = longitude + side;
        var north = latitude + side;
        return ring(longitude, latitude, east, latitude, east, north, longitude, north, longitude, latitude);
    }

    private static Ring ring(int... numbers) {
        var positions = new ArrayList<Position>();
        for (var i = 0; i < numbers.length; i += 2) {
            positions.add(new Position(numbers[i], numbers[i + 1]));
        }
        return new Ring(positions);
    }
}
