package org.anxin.dispatch.policy.adapter.rest;

import org.anxin.contracts.value.DayHours;
import org.anxin.dispatch.form.Findings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours of a day in the centre's zone, over midnight when they end before they begin. */
record HoursRequest(
        @Schema(description = "Minute of the day at which they begin, 0 to 1439.", required = true) @Nullable
        Integer fromMinute,

        @Schema(description = "Minute of the day at which they end, 0 to 1439.", required = true) @Nullable
        Integer toMinute) {
    /** The hours; null when they are missing or don't fit. */
    static @Nullable DayHours read(Findings findings, String field, @Nullable HoursRequest hours) {
        if (hours == null) {
            return null;
        }
        var from = minute(findings, field + ".fromMinute", hours.fromMinute());
        var to = minute(findings, field + ".toMinute", hours.toMinute());
        return from == null || to == null ? null : new DayHours(from, to);
    }

    private static @Nullable Integer minute(Findings findings, String field, @Nullable Integer minute) {
        if (minute != null && minute >= 0 && minute < 1440) {
            return minute;
        }
        findings.add(field, "must be within 0 to 1439");
        return null;
    }
}
