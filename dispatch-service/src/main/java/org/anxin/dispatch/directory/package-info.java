/**
 * Publishes what every service has to know of a centre: grids with their officers, sites, teams, departments, the clock policy. One stream a
 * centre on the topic {@code reference}. Flat, as there is one rule only: what was told is not told again.
 */
@NullMarked
package org.anxin.dispatch.directory;

import org.jspecify.annotations.NullMarked;
