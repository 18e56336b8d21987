package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of orders. */
public interface OrderReader {
    /** The order of a matter, when this centre has it. */
    Uni<Optional<OrderSummary>> one(CentreCode centre, MatterId matter);

    /**
     * Orders of a centre, the matter that was opened last first.
     *
     * @param after where the page before ended; null for the first page
     * @param limit at most so many
     */
    Uni<List<OrderSummary>> page(CentreCode centre, Filter filter, @Nullable After after, int limit);

    /** How many open orders each team of a centre has, those that rest not counted; teams without one are missing. */
    Uni<Map<TeamCode, Integer>> openOrders(CentreCode centre);

    /** Matters of a centre with an open order that doesn't rest, the one that was opened first at the front. */
    Uni<List<MatterId>> open(CentreCode centre, int limit);

    /** Matters with an open order that something of the directory is part of, the one that was opened first at the front. */
    Uni<List<MatterId>> open(CentreCode centre, Held held, String code, int limit);

    /** What of the directory an order may be held by. */
    enum Held {
        /** It happened there. */
        GRID,
        /** It happened there. */
        SITE,
        /** It was instructed. */
        TEAM,
        /** It was invited to come along. */
        DEPARTMENT
    }

    /**
     * Which orders are wanted; null leaves a property open.
     *
     * @param overdueAt only those of which a running clock was due before this moment
     * @param grids only those of any of these; none of them leaves nothing
     */
    record Filter(
            @Nullable OrderStatus status,
            @Nullable Instant overdueAt,
            @Nullable GridCode grid,
            @Nullable TeamCode team,
            @Nullable List<GridCode> grids) {}

    /** Where a page ended. */
    record After(Instant openedAt, UUID matter) {}
}
