package org.anxin.intake.matter.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.value.CoordinateSystem;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Outline;
import org.anxin.contracts.value.Position;
import org.anxin.contracts.value.Ring;

/** Which grid a position lies in, by the outlines that the directory holds. */
public final class Outlines {
    private Outlines() {}

    /**
     * The smallest grid whose outline the position lies in, since grids lie within each other.
     *
     * @param system an outline that was drawn in another isn't looked at: the same numbers are up to 700 m apart
     */
    public static Optional<GridCode> gridAt(
            Collection<GridRegistered> grids, CoordinateSystem system, Position position) {
        return grids.stream()
                .filter(grid -> grid.outline() != null
                        && alike(grid.outline().system(), system)
                        && holds(grid.outline(), position))
                .min(Comparator.comparingDouble(grid ->
                        area(Objects.requireNonNull(grid.outline()).rings().getFirst())))
                .map(GridRegistered::grid);
    }

    /** WGS-84 and CGCS2000 differ by less than a metre. */
    private static boolean alike(CoordinateSystem one, CoordinateSystem other) {
        return one == other || satellite(one) && satellite(other);
    }

    private static boolean satellite(CoordinateSystem system) {
        return system == CoordinateSystem.WGS_84 || system == CoordinateSystem.CGCS2000;
    }

    /** By the even-odd rule over all rings, so that a hole is outside. */
    private static boolean holds(Outline outline, Position position) {
        return outline.rings().stream().filter(ring -> holds(ring, position)).count() % 2 == 1;
    }

    private static boolean holds(Ring ring, Position position) {
        var inside = false;
        for (var i = 1; i < ring.positions().size(); i++) {
            if (crosses(ring.positions().get(i - 1), ring.positions().get(i), position)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Whether a line from the position to the east crosses an edge. Products of millionths of a degree fit a long. */
    private static boolean crosses(Position from, Position to, Position position) {
        if (from.latitude() > position.latitude() == to.latitude() > position.latitude()) {
            return false;
        }
        var rise = (long) to.latitude() - from.latitude();
        var reached = ((long) position.latitude() - from.latitude()) * ((long) to.longitude() - from.longitude());
        var needed = ((long) position.longitude() - from.longitude()) * rise;
        return rise > 0 ? needed < reached : needed > reached;
    }

    private static double area(Ring ring) {
        List<Position> positions = ring.positions();
        var twice = 0.0;
        for (var i = 1; i < positions.size(); i++) {
            var from = positions.get(i - 1);
            var to = positions.get(i);
            twice += (double) from.longitude() * to.latitude() - (double) to.longitude() * from.latitude();
        }
        return Math.abs(twice);
    }
}
