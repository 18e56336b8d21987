package org.anxin.dispatch.live.application;

import java.time.Instant;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;

/**
 * An event of an order as it was committed. Events hold codes, numbers, times and ids only, so whoever may read orders may have it whole.
 *
 * @param type registered name with version
 * @param sequence its number among the order's events, from 1 without gaps
 * @param data the event's JSON text as it is stored
 */
public record OrderChange(
        Place place,
        CentreCode centre,
        MatterId matter,
        String type,
        long sequence,
        int leg,
        Instant occurredAt,
        Instant recordedAt,
        String data) {}
