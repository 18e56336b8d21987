package org.anxin.dispatch.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours of a day in the centre's zone, over midnight when they end before they begin. */
record HoursRequest(
        @Schema(description = "Minute of the day at which they begin, 0 to 1439.", required = true) @Nullable
        Integer fromMinute,

        @Schema(description = "Minute of the day at which they end, 0 to 1439.", required = true) @Nullable
        Integer toMinute) {}
