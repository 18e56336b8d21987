package org.anxin.analytics.fold;

import org.anxin.contracts.value.Category;
import org.jspecify.annotations.Nullable;

/**
 * A category's part of the referred disputes.
 *
 * @param percent whole percent, by largest remainder; null when there are none
 */
public record CategoryShare(
        Category category, long count, @Nullable Integer percent) {}
