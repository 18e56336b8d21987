package org.anxin.analytics.fold;

/**
 * The clocks of one stage. Those that lapsed are in none of the three.
 *
 * @param breached by verdict, or provisionally by timer
 * @param open not judged and not past due
 */
public record StageFigures(String stage, long kept, long breached, long open) {}
