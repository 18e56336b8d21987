package org.anxin.analytics.replay;

import org.jspecify.annotations.Nullable;

/**
 * What to show of a replay.
 *
 * @param cohort a code of at most 32 characters; all matters when null
 */
public record ReplayRequest(@Nullable String cohort) {}
