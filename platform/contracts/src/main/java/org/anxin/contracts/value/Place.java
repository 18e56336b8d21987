package org.anxin.contracts.value;

import org.jspecify.annotations.Nullable;

/**
 * Where a matter is, as far as an event may say: address and position are personal data and stay in intake's private store.
 *
 * @param grid the grid, or null while nobody has resolved the place
 * @param site the site, when one was given
 */
public record Place(@Nullable GridCode grid, @Nullable SiteCode site) {}
