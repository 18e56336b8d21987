package org.anxin.dispatch.live.application;

import org.jspecify.annotations.Nullable;

/**
 * What a watcher is told.
 *
 * @param place where to go on from after a break
 * @param change null for a sign of life
 */
public record Signal(Place place, @Nullable OrderChange change) {}
