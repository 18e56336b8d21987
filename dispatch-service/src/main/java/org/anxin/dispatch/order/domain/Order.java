package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered.
 *
 * @param leg dispatch's leg of the matter
 * @param openedAt when the matter was opened; nothing of the order happened before
 * @param revision of the last correction that it follows, 0 for none
 * @param returnAskedAt since when the police are asked to take the matter back; null when they aren't
 */
public record Order(
        CentreCode centre,
        int leg,
        Instant openedAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        PolicyRef policy,
        Clocks clocks,
        boolean drill,
        Ladder ladder,
        int revision,
        @Nullable Instant returnAskedAt) {
    /** The same with other clocks. */
    Order with(Clocks other) {
        return new Order(
                centre,
                leg,
                openedAt,
                kind,
                category,
                severity,
                place,
                policy,
                other,
                drill,
                ladder,
                revision,
                returnAskedAt);
    }

    /** The same after a call. */
    Order called(Call call) {
        return new Order(
                centre,
                leg,
                openedAt,
                kind,
                category,
                severity,
                place,
                policy,
                clocks,
                drill,
                ladder.called(call),
                revision,
                returnAskedAt);
    }

    /** The same while the police are asked, or again once they have refused. */
    Order returning(@Nullable Instant askedAt) {
        return new Order(
                centre, leg, openedAt, kind, category, severity, place, policy, clocks, drill, ladder, revision,
                askedAt);
    }

    /** The same after a correction of its matter. */
    Order corrected(OrderCorrected event, Clocks others) {
        return new Order(
                centre,
                leg,
                openedAt,
                event.kind(),
                event.category(),
                event.severity(),
                place,
                event.policy(),
                others,
                drill,
                ladder,
                event.revision(),
                returnAskedAt);
    }
}
