package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A while in which a clock's time doesn't count.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {}
