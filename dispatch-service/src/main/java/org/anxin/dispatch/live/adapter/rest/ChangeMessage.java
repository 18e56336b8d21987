package org.anxin.dispatch.live.adapter.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.anxin.contracts.EventType;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.live.application.OrderChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The data of a message.
 *
 * @param type such as {@code order-signed}
 * @param sequence the event's number within the order, from 1 without gaps
 * @param event the event as the contracts describe it
 */
record ChangeMessage(
        MatterId matterId,
        String type,
        long sequence,
        int leg,
        Instant occurredAt,
        Instant recordedAt,

        @Schema(description = "The event as the schemas of the contracts describe it.", implementation = Object.class)
        @JsonRawValue
        String event) {
    private static final String PREFIX = "dispatch.";

    static ChangeMessage of(OrderChange change) {
        return new ChangeMessage(
                change.matter(),
                EventType.nameOf(change.type()).substring(PREFIX.length()),
                change.sequence(),
                change.leg(),
                change.occurredAt(),
                change.recordedAt(),
                change.data());
    }

    /** Clocks, people in need and what somebody is to look at have names of their own, so that a page can be loud about them. */
    String name() {
        return switch (type) {
            case "clock-warned", "clock-breached" -> "clock";
            case "check-in-missed", "police-support-called" -> "safety";
            case "attention-raised" -> "attention";
            default -> "order";
        };
    }
}
